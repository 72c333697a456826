using System.Net;
using System.Threading.RateLimiting;
using DeepSeekTracker.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Tests.Access;

public sealed class ReadingLimitsTests
{
    private const string One = "192.0.2.1";
    private const string Other = "192.0.2.2";

    private readonly PartitionedRateLimiter<HttpContext> _limiter = Limiter(
        new ReadingOptions
        {
            ExportsPerAddress = 2,
            Exports = 3,
            SearchesPerAddress = 1,
            SearchesWaiting = 1,
        }
    );

    [Theory]
    [InlineData("/articles/export.csv")]
    [InlineData("/articles/export.jsonl?lang=zh")]
    [InlineData("/feeds/export.csv")]
    [InlineData("/claims/export.csv")]
    [InlineData("/timeline.csv?by=topic")]
    public void One_address_gets_so_many_exports_at_a_time(string address)
    {
        using var first = Ask(address);
        using var second = Ask(address);
        using var third = Ask(address);
        using var others = Ask(address, Other);

        Assert.True(first.IsAcquired);
        Assert.True(second.IsAcquired);
        Assert.False(third.IsAcquired);
        Assert.True(others.IsAcquired);
    }

    [Fact]
    public void An_export_that_has_ended_makes_room_for_the_next()
    {
        using var first = Ask("/articles/export.csv");
        Ask("/articles/export.csv").Dispose();

        using var next = Ask("/articles/export.csv");

        Assert.True(next.IsAcquired);
    }

    [Fact]
    public void All_addresses_together_get_so_many_exports_at_a_time()
    {
        var asked = Enumerable.Range(1, 4).Select(n => Ask("/articles/export.csv", $"192.0.2.{n}")).ToList();

        Assert.Equal([true, true, true, false], asked.Select(lease => lease.IsAcquired));
        asked.ForEach(lease => lease.Dispose());
    }

    [Fact]
    public async Task Searches_of_one_address_wait_for_each_other_and_too_many_are_refused()
    {
        using var first = Ask("/articles?q=chips");
        var second = _limiter.AcquireAsync(Context("/timeline?q=chips", One));
        using var third = await _limiter.AcquireAsync(Context("/compare", One));

        Assert.True(first.IsAcquired);
        Assert.False(second.IsCompleted);
        Assert.False(third.IsAcquired);
        first.Dispose();
        using var served = await second;
        Assert.True(served.IsAcquired);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/articles?q=")]
    [InlineData("/articles/7")]
    [InlineData("/site.css")]
    public void Pages_that_cost_little_are_never_refused(string address) =>
        Assert.All(Enumerable.Range(0, 50).Select(_ => Ask(address)).ToList(), lease => Assert.True(lease.IsAcquired));

    [Fact]
    public void The_addresses_of_one_household_count_as_one()
    {
        using var first = Ask("/articles/export.csv", "2001:db8:0:1::1");
        using var second = Ask("/articles/export.csv", "2001:db8:0:1::2");
        using var third = Ask("/articles/export.csv", "2001:db8:0:1:ffff::3");

        Assert.False(third.IsAcquired);
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(ReadingOptions options)
    {
        var limiter = new RateLimiterOptions();
        new ReadingLimits(Options.Create(options)).Configure(limiter);
        return limiter.GlobalLimiter!;
    }

    private RateLimitLease Ask(string address, string client = One) => _limiter.AttemptAcquire(Context(address, client));

    private static DefaultHttpContext Context(string address, string client)
    {
        var context = new DefaultHttpContext();
        var parts = address.Split('?');
        context.Request.Path = parts[0];
        context.Request.QueryString = new QueryString(parts.Length > 1 ? "?" + parts[1] : "");
        context.Connection.RemoteIpAddress = IPAddress.Parse(client);
        return context;
    }
}
