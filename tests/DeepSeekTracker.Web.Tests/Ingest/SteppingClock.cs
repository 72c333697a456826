using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>
/// A clock for the program's real waits: it steps to the next wait's end whenever no request is under way. Nothing sleeps,
/// and no request ever runs into its time limit. The app must have its limits at <see cref="Limit"/> or above.
/// </summary>
public sealed class SteppingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    /// <summary>A timer of this length or more is a request's time limit.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);

    /// <summary>Waits for a host's turn are shorter; a pass's own bound is longer and is only stepped to on the way to a wait's end.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(100);

    private readonly Lock _gate = new();
    private readonly HashSet<Watched> _timers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var watched = new Watched(this);
        watched.Inner = base.CreateTimer(
            given =>
            {
                watched.Set(Timeout.InfiniteTimeSpan);
                callback(given);
            },
            state,
            dueTime,
            period
        );
        watched.Set(dueTime);
        return watched;
    }

    /// <summary>Lets time pass while the work waits, until it is done.</summary>
    public async Task RunAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            Task change;
            TimeSpan? step;
            lock (_gate)
            {
                change = _changed.Task;
                step = Step();
            }

            if (step is { } wait)
            {
                Advance(wait);
            }
            else
            {
                await Task.WhenAny(work, change);
            }
        }

        await work;
    }

    private TimeSpan? Step()
    {
        if (_timers.Any(timer => timer.Length >= Limit))
        {
            return null;
        }

        var now = GetUtcNow();
        var next = _timers.Where(timer => timer.Length < LongestWait).Select(timer => timer.Due).DefaultIfEmpty().Min();
        if (next == default)
        {
            return null;
        }

        // A pass's bound on the way ends before the wait does, not in the same instant.
        next = _timers.Where(timer => timer.Due > now && timer.Due < next).Select(timer => timer.Due).DefaultIfEmpty(next).Min();
        return next > now ? next - now : TimeSpan.FromTicks(1);
    }

    private sealed class Watched(SteppingClock clock) : ITimer
    {
        public ITimer? Inner { get; set; }

        public TimeSpan Length { get; private set; }

        public DateTimeOffset Due { get; private set; }

        public void Set(TimeSpan dueTime)
        {
            lock (clock._gate)
            {
                (Length, Due) = (dueTime, dueTime >= TimeSpan.Zero ? clock.GetUtcNow() + dueTime : default);
                if (dueTime >= TimeSpan.Zero)
                {
                    clock._timers.Add(this);
                }
                else
                {
                    clock._timers.Remove(this);
                }

                clock._changed.TrySetResult();
                clock._changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = Inner!.Change(dueTime, period);
            Set(dueTime);
            return changed;
        }

        public void Dispose()
        {
            Inner!.Dispose();
            Set(Timeout.InfiniteTimeSpan);
        }

        public async ValueTask DisposeAsync()
        {
            await Inner!.DisposeAsync();
            Set(Timeout.InfiniteTimeSpan);
        }
    }
}
