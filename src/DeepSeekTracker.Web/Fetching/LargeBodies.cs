namespace DeepSeekTracker.Web.Fetching;

/// <summary>
/// Large answers come one after another: from its second megabyte on a body holds the one turn, until what it said is
/// stored. So memory does not grow with the number of workers, whatever the hosts send them at once.
/// </summary>
public sealed class LargeBodies : IDisposable
{
    /// <summary>Bytes that need no turn.</summary>
    public const int Free = 1024 * 1024;

    private readonly SemaphoreSlim door = new(1, 1);
    private int litter;

    /// <summary>A place for one answer; nothing is taken before its body grows large.</summary>
    public BodyTurn Enter() => new(this);

    /// <summary>
    /// Gives back what past large answers and their trees took, if there were any. Left to itself the runtime keeps it until
    /// the heap has doubled: measured, 100 MB more at peak.
    /// </summary>
    public void Tidy()
    {
        if (Interlocked.Exchange(ref litter, 0) == 0)
            return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        NativeMemory.Trim();
    }

    public void Dispose() => door.Dispose();

    internal async Task TakeAsync(CancellationToken stop)
    {
        await door.WaitAsync(stop);
        Tidy();
    }

    internal void GiveBack()
    {
        litter = 1;
        door.Release();
    }
}

/// <summary>One answer's place among the large ones. Disposing it, once what the answer held is stored, lets the next in.</summary>
public sealed class BodyTurn : IDisposable
{
    private readonly LargeBodies bodies;
    private int held;

    internal BodyTurn(LargeBodies bodies) => this.bodies = bodies;

    /// <summary>True while the answer stands behind another.</summary>
    internal bool IsWaiting { get; private set; }

    /// <summary>Waits until no other large answer is in hand.</summary>
    internal async Task TakeAsync(CancellationToken stop)
    {
        if (held != 0)
            return;
        // It stays true where the wait is cancelled: then the answer was late through no fault of its host.
        IsWaiting = true;
        await bodies.TakeAsync(stop);
        IsWaiting = false;
        held = 1;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref held, 0) != 0)
            bodies.GiveBack();
    }
}
