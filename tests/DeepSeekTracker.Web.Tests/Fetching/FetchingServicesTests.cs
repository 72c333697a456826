using DeepSeekTracker.Web.Fetching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class FetchingServicesTests
{
    [Fact]
    public async Task Builds_one_fetcher_and_shares_its_throttle()
    {
        await using var services = Services([]);

        Assert.Same(services.GetRequiredService<Fetcher>(), services.GetRequiredService<Fetcher>());
        Assert.NotNull(services.GetRequiredService<HostThrottle>());
        Assert.Equal(new FetchingOptions().TotalSeconds, services.GetRequiredService<FetchingOptions>().TotalSeconds);
    }

    [Fact]
    public async Task Binds_every_option()
    {
        await using var services = Services([
            ("ContactUrl", "https://tracker.example/about"),
            ("PageMegabytes", "3"),
            ("FeedSpacingSeconds", "0.5"),
            ("AllowedNetworks:0", "10.0.0.0/8"),
            ("HostMap:news.example", "127.0.0.1:5001"),
        ]);

        var options = services.GetRequiredService<FetchingOptions>();

        Assert.Equal("https://tracker.example/about", options.ContactUrl);
        Assert.Equal(3, options.PageMegabytes);
        Assert.Equal(0.5, options.FeedSpacingSeconds);
        Assert.Equal("10.0.0.0/8", Assert.Single(options.AllowedNetworks));
        Assert.Equal("127.0.0.1:5001", options.HostMap["news.example"]);
    }

    [Theory]
    [InlineData("PageMegabytes", "0")]
    [InlineData("TotalSeconds", "100000")]
    [InlineData("ContactUrl", "")]
    [InlineData("ContactUrl", "a\r\nX-Evil: 1")]
    [InlineData("ContactUrl", "a) (b")]
    [InlineData("AllowedNetworks:0", "10.0.0.0/99")]
    [InlineData("HostMap:news.example", "127.0.0.1")]
    [InlineData("HostMap:news.example", "localhost:80")]
    public async Task Refuses_options_that_cannot_work(string name, string value)
    {
        await using var services = Services([(name, value)]);

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<FetchingOptions>());
    }

    private static ServiceProvider Services((string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting => KeyValuePair.Create("Fetching:" + setting.Name, (string?)setting.Value))
            )
            .Build();
        return new ServiceCollection().AddLogging().AddFetching(configuration).BuildServiceProvider();
    }
}
