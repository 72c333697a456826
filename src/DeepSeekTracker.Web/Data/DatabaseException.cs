namespace DeepSeekTracker.Web.Data;

/// <summary>The database cannot be used; the message tells a person why and what to do.</summary>
public sealed class DatabaseException(string message) : Exception(message);
