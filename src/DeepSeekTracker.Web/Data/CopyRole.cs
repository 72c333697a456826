namespace DeepSeekTracker.Web.Data;

/// <summary>What an article is among the copies of one piece.</summary>
public enum CopyRole
{
    /// <summary>Nothing like it is known: an independent report.</summary>
    None,

    /// <summary>The piece that the others come from, as far as is known.</summary>
    Root,

    Copy,

    Excerpt,
}
