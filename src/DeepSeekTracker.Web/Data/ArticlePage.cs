namespace DeepSeekTracker.Web.Data;

/// <summary>What an article's page said when it was last read, apart from the row that lists read.</summary>
public sealed class ArticlePage : GivenReading
{
    /// <summary>True where the page is longer than what is read of one: its end is missing.</summary>
    public bool IsCut { get; set; }
}
