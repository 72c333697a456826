using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Web.Tests.Export;

public sealed class ExportPaceTests
{
    [Theory]
    [InlineData("/articles/export.csv")]
    [InlineData("/feeds/export.csv")]
    public async Task A_reader_who_hardly_reads_is_not_waited_for(string path)
    {
        using var app = new PacedApp();
        using var client = app.Anyone();

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(16 * 1024, app.Pace.MinDataRate!.BytesPerSecond);
    }

    private sealed class PacedApp : TrackerApp
    {
        public PacedApp() => LeaveOutRecord();

        public KestrelPace Pace { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(Pace));
        }
    }

    /// <summary>Kestrel's own feature, which the server in the test's process has not.</summary>
    private sealed class KestrelPace : IHttpMinResponseDataRateFeature, IStartupFilter
    {
        public MinDataRate? MinDataRate { get; set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        context.Features.Set<IHttpMinResponseDataRateFeature>(this);
                        return rest(context);
                    }
                );
                next(app);
            };
    }
}
