namespace DeepSeekTracker.Core.Stories;

/// <summary>What a table of a story's folder holds, in its order, and what kept other rows out.</summary>
public sealed record StoryTableReading<T>(IReadOnlyList<T> Rows, IReadOnlyList<StoryTableProblem> Problems);

/// <summary>Why a row, or the whole table, was left out.</summary>
/// <param name="Row">As a spreadsheet numbers it: from 1, the header included.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record StoryTableProblem(int Row, string Message);
