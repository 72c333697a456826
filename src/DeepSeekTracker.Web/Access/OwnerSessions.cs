using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Access;

/// <summary>Signs the owner in and out. A cookie alone is never believed: the stored record must agree.</summary>
public sealed class OwnerSessions
{
    internal const string Scheme = "Owner";

    private const string Stamp = "stamp";
    private const string Session = "session";
    private const int MostEnded = 1000;

    private readonly OwnerStore _store;
    private readonly AccessOptions _options;
    private readonly TimeProvider _time;

    internal OwnerSessions(OwnerStore store, IOptions<AccessOptions> options, TimeProvider time) =>
        (_store, _options, _time) = (store, options.Value, time);

    /// <summary>Starts a session in the answer's cookie.</summary>
    /// <param name="record">
    /// What the password opened or set: where another password came meanwhile, the session is over before it begins.
    /// </param>
    internal static Task StartAsync(HttpContext context, OwnerRecord record) =>
        context.SignInAsync(Scheme, Principal(record), new AuthenticationProperties { IsPersistent = true });

    /// <summary>Ends this session, wherever its cookie was copied to.</summary>
    public async Task EndAsync(HttpContext context, CancellationToken stop)
    {
        if (context.User.FindFirstValue(Session) is { } id)
        {
            var now = _time.GetUtcNow();
            var ended = new EndedSession(id, now.AddDays(_options.SessionDays));
            await _store.ChangeAsync(
                record =>
                    record is null
                        ? null
                        : record with
                        {
                            Ended = [.. record.Ended.Where(e => e.Until > now).Append(ended).TakeLast(MostEnded)],
                        },
                stop
            );
        }

        await context.SignOutAsync(Scheme);
    }

    internal static ClaimsPrincipal Principal(OwnerRecord record) =>
        new(
            new ClaimsIdentity(
                [new(ClaimTypes.NameIdentifier, "owner"), new(Stamp, record.Stamp), new(Session, Chance.Word())],
                Scheme
            )
        );

    internal async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var record = await _store.ReadAsync(context.HttpContext.RequestAborted);
        var (stamp, id) = (context.Principal?.FindFirstValue(Stamp), context.Principal?.FindFirstValue(Session));
        if (record is null || stamp != record.Stamp || id is null || record.Ended.Any(ended => ended.Id == id))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }
}
