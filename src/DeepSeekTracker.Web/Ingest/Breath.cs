namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// A pause between pieces of long work. SQLite lets no writer queue: a verb in another process would try for long to
/// find a gap between pieces that follow each other at once.
/// </summary>
internal static class Breath
{
    public static readonly TimeSpan Length = TimeSpan.FromMilliseconds(20);

    /// <summary>On the machine's clock, whatever clock the program goes by: it is the disk that rests.</summary>
    public static Task TakeAsync(CancellationToken stop) => Task.Delay(Length, TimeProvider.System, stop);
}
