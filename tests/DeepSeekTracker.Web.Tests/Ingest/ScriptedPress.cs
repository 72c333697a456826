using System.Collections.Concurrent;
using System.Globalization;
using DeepSeekTracker.Web.Tests.Fetching;
using Microsoft.AspNetCore.Http;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>What was asked of a host, and when by the press's own clock.</summary>
internal sealed record Asked(string Host, DateTimeOffset At, string Kind, bool IsHop);

/// <summary>One feed of the press: an entry every so often, the newest of them in the document, and its own troubles.</summary>
/// <param name="Trouble">What goes wrong at an hour of the script; what is sent in the feed's place, "" where all is said; null: nothing goes wrong.</param>
internal sealed record ScriptedFeed(
    string Name,
    string Host,
    TimeSpan Period,
    int Window,
    Func<HttpContext, double, string, string?>? Trouble = null,
    int MatchesEvery = 1
)
{
    public string Url => $"http://{Host}/{Name}/feed";

    public int Published(DateTimeOffset start, DateTimeOffset now) => Window + (int)((now - start) / Period);
}

/// <summary>
/// A press that changes by a script over two days: its clock runs true while the program's may not. It notes every request,
/// how many were under way at once, and until when each host wanted to be left alone.
/// </summary>
internal sealed class ScriptedPress(TestOrigin origin, DateTimeOffset start, Func<DateTimeOffset> now)
{
    private const int MostPages = 400;
    private readonly ConcurrentQueue<Asked> _asked = new();
    private readonly ConcurrentDictionary<string, int> _underWay = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _rests = new(StringComparer.Ordinal);

    public IReadOnlyList<Asked> Requests => [.. _asked];

    /// <summary>The first breach of a host's wish, or null.</summary>
    public string? Breach { get; private set; }

    /// <summary>The hours in which nobody can be reached.</summary>
    public (double From, double To) Outage { get; init; }

    public double Hour => (now() - start).TotalHours;

    public bool IsOut => Hour >= Outage.From && Hour < Outage.To;

    public void Publish(ScriptedFeed feed)
    {
        origin.Serve("/robots.txt", context => AnswerAsync(context, "robots", () => Status(context, 404)));
        origin.Serve($"/{feed.Name}/feed", context => AnswerAsync(context, "feed", () => FeedAsync(context, feed)));
        foreach (var hop in new[] { "a", "b" })
        {
            origin.Serve(
                $"/{feed.Name}/{hop}",
                context => AnswerAsync(context, "feed", () => FeedAsync(context, feed), isHop: true)
            );
        }

        foreach (var number in Enumerable.Range(1, MostPages))
        {
            origin.Serve(
                $"/{feed.Name}/{number}",
                context => AnswerAsync(context, "page", () => PageAsync(context, feed, number))
            );
        }
    }

    public void Rest(HttpContext context, int status, TimeSpan length, bool asDate)
    {
        var until = now() + length;
        _rests[context.Request.Host.Host] = until;
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = asDate
            ? until.ToString("r", CultureInfo.InvariantCulture)
            : ((int)length.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    private async Task AnswerAsync(HttpContext context, string kind, Func<Task> answer, bool isHop = false)
    {
        var host = context.Request.Host.Host;
        _asked.Enqueue(new Asked(host, now(), kind, isHop));
        if (_underWay.AddOrUpdate(host, 1, (_, before) => before + 1) > 1)
        {
            Breach ??= $"two requests at once to {host}";
        }

        // A date in a header has no fractions of a second.
        if (_rests.TryGetValue(host, out var until) && now() < until - TimeSpan.FromSeconds(1))
        {
            Breach ??= $"{host} was asked at {now():O} though it rests until {until:O}";
        }

        try
        {
            if (IsOut)
            {
                context.Abort();
                return;
            }

            await answer();
        }
        finally
        {
            _underWay.AddOrUpdate(host, 0, (_, before) => before - 1);
        }
    }

    private Task FeedAsync(HttpContext context, ScriptedFeed feed)
    {
        var body = Document(feed);
        if (feed.Trouble?.Invoke(context, Hour, body) is { } instead)
        {
            context.Response.ContentType = "application/rss+xml";
            return instead.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(instead);
        }

        var tag = $"\"{feed.Published(start, now())}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/rss+xml";
        return context.Response.WriteAsync(body);
    }

    private string Document(ScriptedFeed feed)
    {
        var published = feed.Published(start, now());
        return $"<rss version=\"2.0\"><channel><title>{feed.Name}</title>"
            + string.Concat(
                Enumerable.Range(published - feed.Window + 1, feed.Window).Reverse().Select(number => Item(feed, number))
            )
            + "</channel></rss>";
    }

    private string Item(ScriptedFeed feed, int number)
    {
        var title =
            number % feed.MatchesEvery == 0 ? $"DeepSeek, part {number} of {feed.Name}" : $"Weather {number} of {feed.Name}";
        var date = start + ((number - feed.Window) * feed.Period);
        return $"<item><title>{title}</title><link>http://{feed.Host}/{feed.Name}/{number}</link><guid>{feed.Name}-{number}</guid><pubDate>{date.ToString("r", CultureInfo.InvariantCulture)}</pubDate></item>";
    }

    private static Task PageAsync(HttpContext context, ScriptedFeed feed, int number)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var sentence = $"The model that DeepSeek released is the subject of part {number} in {feed.Name}, as editors wrote it. ";
        return context.Response.WriteAsync(
            $"<!doctype html><html><head><title>DeepSeek, part {number} of {feed.Name}</title></head><body><article><h1>DeepSeek, part {number} of {feed.Name}</h1>{string.Concat(Enumerable.Repeat($"<p>{sentence}{sentence}{sentence}</p>", 4))}</article></body></html>"
        );
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
