namespace DeepSeekTracker.Web.Data;

/// <summary>What an article's saved file said when it was last read. What a person stated beside it stands at its <see cref="Capture"/>.</summary>
public sealed class SavedReading : GivenReading;
