namespace DeepSeekTracker.Core.Feeds;

/// <summary>An element's name in its parts; the elements of a document share theirs.</summary>
internal sealed class MarkupName
{
    public MarkupName(string whole)
    {
        var (first, last) = (whole.IndexOf(':', StringComparison.Ordinal), whole.LastIndexOf(':'));
        Whole = whole;
        Prefix = first < 0 ? "" : whole[..first];
        Local = whole[(last + 1)..].ToLowerInvariant();
    }

    /// <summary>As written.</summary>
    public string Whole { get; }

    public string Prefix { get; }

    /// <summary>Without prefix, in lower case.</summary>
    public string Local { get; }
}
