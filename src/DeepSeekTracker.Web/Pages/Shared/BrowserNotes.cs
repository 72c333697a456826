using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>
/// What a browser keeps for its reader, in cookies; nothing of it is stored on our side. Cookies take no notice of the
/// port, so that trackers on one host see each other's: their names say whose they are.
/// </summary>
public sealed class BrowserNotes(TrackerId tracker)
{
    /// <summary>Numbers of articles. Scripts read and write them too.</summary>
    public const string Articles = "kept";
    public const string Searches = "searches";
    public const string Visit = "visit";

    /// <summary>A request with more than 16 kB in its head is refused, and each brings the notes of every tracker on the host.</summary>
    private const int MostCharacters = 12 * 1024;

    /// <summary>Browsers keep no cookie for longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    /// <summary>The cookies that may hold a note: where the first is missing the next one counts, from before trackers had ids.</summary>
    public IReadOnlyList<string> Names(string note)
    {
        var own = $"{note}-{tracker.Value}";
        return tracker.HadReaders ? [own, note] : [own];
    }

    public string? Read(HttpContext context, string note) =>
        Names(note).Select(name => context.Request.Cookies[name]).FirstOrDefault(value => value is not null);

    /// <summary>False where the browser would send so much that no page could answer it.</summary>
    public bool HasRoom(HttpContext context, string note, string value)
    {
        var sent = context.Request.Headers.Cookie.Sum(line => line?.Length ?? 0);
        return sent - Weight(Read(context, note) ?? "") + Weight(value) <= MostCharacters;
    }

    /// <param name="value">Nothing: the note is forgotten.</param>
    /// <param name="isForScripts">True where a key of the keyboard changes it as well.</param>
    public void Write(HttpContext context, string note, string value, bool isForScripts = false)
    {
        var options = new CookieOptions
        {
            HttpOnly = !isForScripts,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = Longest,
            Path = "/",
        };
        // Another tracker on the host may still want what has the former name: it stays, and an empty note hides it here.
        var names = Names(note);
        if (value.Length == 0 && names.Count == 1)
        {
            context.Response.Cookies.Delete(names[0], options);
        }
        else
        {
            context.Response.Cookies.Append(names[0], value, options);
        }
    }

    private static int Weight(string value) => Uri.EscapeDataString(value).Length;
}
