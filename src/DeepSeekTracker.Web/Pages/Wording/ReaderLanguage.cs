namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>The language in which a reader is spoken to, with the forms of dates and numbers of the reader's country.</summary>
/// <param name="tag">BCP 47, for the <c>lang</c> attribute.</param>
/// <param name="catalog">The texts; null for English, whose texts are their own keys.</param>
public sealed class ReaderLanguage(string tag, WrittenForms forms, TextCatalog? catalog)
{
    private static readonly AsyncLocal<ReaderLanguage?> Chosen = new();

    public static ReaderLanguage English { get; } = new("en", WrittenForms.House, null);

    /// <summary>
    /// The present request's. It is not <see cref="System.Globalization.CultureInfo.CurrentCulture"/>, on purpose: what is
    /// parsed and what is written for machines must not change with the reader.
    /// </summary>
    public static ReaderLanguage Current
    {
        get => Chosen.Value ?? English;
        internal set => Chosen.Value = value;
    }

    public string Tag { get; } = tag;

    public WrittenForms Forms { get; } = forms;

    /// <summary>The same language with the forms of another country.</summary>
    internal ReaderLanguage With(WrittenForms other) => new(Tag, other, catalog);

    /// <summary>The text in this language; the English one where it is not translated.</summary>
    internal string Text(string text) => catalog?.Find(text) ?? text;

    /// <summary>The form of a text that goes with the number.</summary>
    internal string Text(string one, string many, int number) => catalog?.Find(one, number) ?? (number == 1 ? one : many);
}
