using System.Text.Encodings.Web;
using System.Text.Unicode;
using DeepSeekTracker.Web.Pages.Compare;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Pages.Timelines;
using DeepSeekTracker.Web.Pages.Wording;
using Microsoft.Extensions.WebEncoders;

namespace DeepSeekTracker.Web.Pages;

public static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages();
        services
            .AddSingleton<BrowserNotes>()
            .AddSingleton<SearchTold>()
            .AddSingleton<TimelineReading>()
            .AddSingleton<Comparison>();
        services.AddSingleton(_ => SpokenLanguages.Shipped());
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);

        // Letters of all scripts stay letters: &#x82F1; for 英 makes a Chinese headline eight times as long.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        return services;
    }
}
