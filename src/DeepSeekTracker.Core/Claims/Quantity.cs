namespace DeepSeekTracker.Core.Claims;

/// <summary>What an amount in a text counts.</summary>
internal enum QuantityKind
{
    Number,
    Money,
    Percent,
    Times,

    /// <summary>A part of one, such as a thirtieth.</summary>
    Share,
}

/// <summary>The two ends of what an amount says; equal where it is one value.</summary>
internal readonly record struct Span(decimal Low, decimal High);

/// <summary>An amount as a text gives it, with its scale words multiplied out.</summary>
/// <param name="Start">First character of the amount, its currency included.</param>
/// <param name="End">The character after it.</param>
/// <param name="Value">What it says by the habits of its language.</param>
/// <param name="Other">What it says where the writer used the other habit (2.048 for 2,048); null where it cannot be.</param>
/// <param name="Currency">ISO 4217 code; null where none is written.</param>
/// <param name="IsVague">No number stands there ("hundreds of billions"): the value is the whole order of magnitude.</param>
/// <param name="HasScale">A word such as million was read.</param>
/// <param name="Equivalent">The same amount in another currency, as the text gives it in brackets.</param>
internal sealed record Quantity(
    int Start,
    int End,
    QuantityKind Kind,
    Span Value,
    Span? Other = null,
    string? Currency = null,
    Comparator Comparator = Comparator.Exactly,
    bool IsVague = false,
    bool HasScale = false,
    Quantity? Equivalent = null
);
