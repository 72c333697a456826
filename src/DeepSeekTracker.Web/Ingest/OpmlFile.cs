using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>An OPML file between its plan and its import.</summary>
internal sealed record OpmlFile(string Name, OpmlReading Reading);
