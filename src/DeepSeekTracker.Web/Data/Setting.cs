namespace DeepSeekTracker.Web.Data;

/// <summary>A fact about this database itself.</summary>
public sealed class Setting
{
    public required string Key { get; set; }

    public required string Value { get; set; }
}
