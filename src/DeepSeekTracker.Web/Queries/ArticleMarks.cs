using System.Runtime.InteropServices;

namespace DeepSeekTracker.Web.Queries;

/// <summary>One answer to a claim, as far as searches ask for it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MentionFact(string Claim, double? Low, double? High, string Unit, string? Answer, bool IsVague);

/// <summary>What was found of an article: its mentions that stand, in order and each once, and the days on which its facts changed.</summary>
internal sealed class ArticleMarks(MentionFact[] mentions, int[] editDays) : IEquatable<ArticleMarks>
{
    public static readonly ArticleMarks None = new([], []);

    public MentionFact[] Mentions { get; } = mentions;

    /// <summary>Day numbers (UTC), rising.</summary>
    public int[] EditDays { get; } = editDays;

    public bool Equals(ArticleMarks? other) =>
        other is not null && Mentions.AsSpan().SequenceEqual(other.Mentions) && EditDays.AsSpan().SequenceEqual(other.EditDays);

    public override bool Equals(object? obj) => Equals(obj as ArticleMarks);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var mention in Mentions)
        {
            hash.Add(mention);
        }

        foreach (var day in EditDays)
        {
            hash.Add(day);
        }

        return hash.ToHashCode();
    }
}
