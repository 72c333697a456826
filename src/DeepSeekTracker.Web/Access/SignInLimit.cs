using System.Globalization;
using System.Net;

namespace DeepSeekTracker.Web.Access;

/// <summary>
/// How often a password may be tried. Only tries that were let through are remembered, so there is never more to
/// remember than one minute's share, whoever asks.
/// </summary>
public sealed class SignInLimit(TimeProvider time)
{
    public const int PerAddress = 5;
    public const int ForAll = 30;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Queue<(DateTimeOffset At, string Who)> _tries = new();

    /// <summary>True when no password may be tried now: then the answer says how long to wait.</summary>
    public bool Refuses(HttpContext context)
    {
        if (Wait(context.Connection.RemoteIpAddress) is not { } wait)
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>Null when a password may be tried now; else how long to wait.</summary>
    public TimeSpan? Wait(IPAddress? address)
    {
        var (who, now) = (ClientLane.Of(address), time.GetUtcNow());
        lock (_gate)
        {
            // A clock that was set back must not lock the owner out until it has caught up.
            while (_tries.TryPeek(out var oldest) && (now - oldest.At >= Window || now < oldest.At))
            {
                _tries.Dequeue();
            }

            var own = _tries.Where(t => t.Who == who).ToList();
            if (own.Count >= PerAddress)
            {
                return own[0].At + Window - now;
            }

            if (_tries.Count >= ForAll)
            {
                return _tries.Peek().At + Window - now;
            }

            _tries.Enqueue((now, who));
            return null;
        }
    }
}
