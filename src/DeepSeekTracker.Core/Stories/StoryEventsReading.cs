namespace DeepSeekTracker.Core.Stories;

/// <summary>The events of a table, in its order, and what kept other rows out.</summary>
public sealed record StoryEventsReading(IReadOnlyList<StoryEvent> Events, IReadOnlyList<StoryEventProblem> Problems);

/// <summary>Why a row, or the whole table, was left out.</summary>
/// <param name="Row">As a spreadsheet numbers it: from 1, the header included.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record StoryEventProblem(int Row, string Message);
