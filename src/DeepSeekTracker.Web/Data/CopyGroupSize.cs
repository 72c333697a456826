namespace DeepSeekTracker.Web.Data;

/// <summary>How large a group of copies is, counting articles of the story only: groups of fewer than two of them have none.</summary>
public sealed class CopyGroupSize
{
    /// <summary>The number that the members share.</summary>
    public int GroupId { get; set; }

    /// <summary>The article that stands for it.</summary>
    public int RootId { get; set; }

    public int Articles { get; set; }

    public int Outlets { get; set; }
}
