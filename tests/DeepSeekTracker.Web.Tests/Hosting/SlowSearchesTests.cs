using DeepSeekTracker.Web.Hosting;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class SlowSearchesTests
{
    [Fact]
    public async Task A_slow_search_is_told_to_come_back()
    {
        var app = new ApplicationBuilder(new ServiceCollection().BuildServiceProvider());
        app.UseSlowSearches();
        app.Run(_ => throw new SlowSearchException());
        var context = new DefaultHttpContext();

        await app.Build()(context);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        Assert.Equal("5", context.Response.Headers.RetryAfter);
        Assert.True(SlowSearch.IsNoted(context));
    }
}
