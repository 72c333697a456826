namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// When the writer rests: where piece follows piece for long, so that a writer of another process finds a gap. Moments are
/// counted from where the writer began.
/// </summary>
internal sealed class WritePace
{
    /// <summary>No writer of another process waits longer for a gap, but for the piece that is being written.</summary>
    public static readonly TimeSpan LongestWithoutRest = TimeSpan.FromMilliseconds(250);

    private TimeSpan _rested;
    private TimeSpan _ended;

    /// <summary>True where the piece that comes now must wait for a rest.</summary>
    public bool IsRestDue(TimeSpan now) => now - _ended < Breath.Length && now - _rested > LongestWithoutRest;

    /// <summary>A piece begins: a gap before it, whatever made it, was a rest.</summary>
    public void Begin(TimeSpan now) => _rested = now - _ended >= Breath.Length ? now : _rested;

    public void End(TimeSpan now) => _ended = now;
}
