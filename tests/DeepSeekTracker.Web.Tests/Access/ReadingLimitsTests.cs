using System.Net;
using DeepSeekTracker.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Tests.Access;

public sealed class ReadingLimitsTests : IDisposable
{
    private const string One = "192.0.2.1";
    private const string Other = "192.0.2.2";

    private readonly ReadingLimits _limits = new(
        Options.Create(
            new ReadingOptions
            {
                ExportsPerAddress = 2,
                Exports = 3,
                SearchesPerAddress = 1,
                SearchesWaiting = 1,
            }
        )
    );

    [Theory]
    [InlineData("/articles/export.csv")]
    [InlineData("/articles/export.jsonl?lang=zh")]
    [InlineData("/feeds/export.csv")]
    [InlineData("/claims/export.csv")]
    [InlineData("/timeline.csv?by=topic")]
    [InlineData("/articles/feed.atom?q=chips")]
    public void One_address_gets_so_many_exports_at_a_time(string address)
    {
        Assert.True(Ask(address).IsServed);
        Assert.True(Ask(address).IsServed);
        Assert.True(Ask(address).IsRefused);
        Assert.True(Ask(address, Other).IsServed);
    }

    [Fact]
    public void A_feed_without_words_is_as_cheap_as_a_page() =>
        Assert.All(Enumerable.Range(0, 9), _ => Assert.True(Ask("/articles/feed.rss?lang=zh").IsServed));

    [Fact]
    public async Task An_export_that_has_ended_makes_room_for_the_next()
    {
        Ask("/articles/export.csv");
        await Ask("/articles/export.csv").EndAsync();

        Assert.True(Ask("/articles/export.csv").IsServed);
    }

    [Fact]
    public void All_addresses_together_get_so_many_exports_at_a_time()
    {
        var asked = Enumerable.Range(1, 4).Select(n => Ask("/articles/export.csv", $"192.0.2.{n}")).ToList();

        Assert.Equal([true, true, true, false], asked.Select(request => request.IsServed));
    }

    [Fact]
    public async Task Searches_of_one_address_wait_for_each_other_and_too_many_are_refused()
    {
        var first = Ask("/articles?q=chips");
        var second = Ask("/timeline?q=chips");
        var third = Ask("/compare");

        Assert.True(first.IsServed);
        Assert.False(second.IsServed);
        Assert.False(second.IsRefused);
        Assert.True(third.IsRefused);
        await first.EndAsync();
        await second.Served;
    }

    [Theory]
    [InlineData("/kept")]
    [InlineData("/Kept/?handler=LetGo")]
    public void The_page_that_counts_saved_searches_counts_as_a_search(string address)
    {
        Ask("/articles?q=chips");
        Ask("/articles?q=shares");

        Assert.True(Ask(address).IsRefused);
        Assert.True(Ask("/kept/add?article=7").IsServed);
    }

    [Fact]
    public async Task Who_goes_away_waits_no_longer()
    {
        var first = Ask("/articles?q=chips");
        using var gone = new CancellationTokenSource();
        var second = Ask("/articles?q=shares", aborted: gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.Answer);
        await first.EndAsync();
        Assert.False(second.IsServed);
        Assert.True(Ask("/articles?q=chips").IsServed);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/articles?q=")]
    [InlineData("/articles/7")]
    [InlineData("/site.css")]
    public void Pages_that_cost_little_are_never_refused(string address) =>
        Assert.All(Enumerable.Range(0, 50).Select(_ => Ask(address)).ToList(), request => Assert.True(request.IsServed));

    [Fact]
    public void The_addresses_of_one_household_count_as_one()
    {
        Ask("/articles/export.csv", "2001:db8:0:1::1");
        Ask("/articles/export.csv", "2001:db8:0:1::2");

        Assert.True(Ask("/articles/export.csv", "2001:db8:0:1:ffff::3").IsRefused);
    }

    public void Dispose() => _limits.Dispose();

    private Request Ask(string address, string client = One, CancellationToken aborted = default) =>
        new(_limits, address, client, aborted);

    /// <summary>A request whose answer takes until the test ends it.</summary>
    private sealed class Request
    {
        private readonly DefaultHttpContext _context = new();
        private readonly TaskCompletionSource _served = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Request(ReadingLimits limits, string address, string client, CancellationToken aborted)
        {
            var parts = address.Split('?');
            _context.Request.Path = parts[0];
            _context.Request.QueryString = new QueryString(parts.Length > 1 ? "?" + parts[1] : "");
            _context.Connection.RemoteIpAddress = IPAddress.Parse(client);
            _context.RequestAborted = aborted;
            Answer = limits.InvokeAsync(_context, ServeAsync);
        }

        public Task Answer { get; }

        public Task Served => _served.Task;

        public bool IsServed => _served.Task.IsCompleted;

        public bool IsRefused => Answer.IsCompleted && _context.Response.StatusCode == StatusCodes.Status429TooManyRequests;

        public Task EndAsync()
        {
            _end.SetResult();
            return Answer;
        }

        private Task ServeAsync(HttpContext context)
        {
            _served.SetResult();
            return _end.Task;
        }
    }
}
