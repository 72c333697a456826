namespace DeepSeekTracker.Core.Copies;

/// <summary>How much two texts share.</summary>
/// <param name="Kind">What that makes them.</param>
/// <param name="FirstInSecond">Share of the first text's shingles that the second has, from 0 to 1.</param>
/// <param name="SecondInFirst">The same the other way round.</param>
/// <param name="Shared">Different shingles in both.</param>
public sealed record CopyJudgement(CopyKind Kind, double FirstInSecond, double SecondInFirst, int Shared)
{
    /// <summary>The larger of the two shares.</summary>
    public double Overlap => Math.Max(FirstInSecond, SecondInFirst);

    /// <summary>True where it is the first text that stands (more) in the second: of an excerpt, that it is the excerpt.</summary>
    public bool IsFirstPart => FirstInSecond >= SecondInFirst;
}
