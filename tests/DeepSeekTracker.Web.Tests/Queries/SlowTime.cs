namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>Time in which every new question to the index takes a minute, once it is slow; what is kept is answered as ever.</summary>
internal sealed class SlowTime : TimeProvider
{
    private long _at;

    public bool IsSlow { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => IsSlow ? Interlocked.Add(ref _at, TimeSpan.TicksPerMinute) : 0;
}
