using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Web.Pages.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DeepSeekTracker.Web.Tests.Pages.Wording;

/// <summary>
/// The program with languages of its own: one in which each text stands between marks, and English with the dates and
/// numbers of countries whose calendars, letters and commas differ most from ours.
/// </summary>
public sealed class SpokenApp : PagesApp
{
    public const char Open = '⟦';
    public const char Close = '⟧';

    /// <summary>The invented language; its months are no English words.</summary>
    public const string Marked = "x-marked";

    /// <summary>The thread's culture, as if the machine stood in that country.</summary>
    public const string MachineCulture = "X-Machine-Culture";

    public static readonly IReadOnlyList<string> Countries = ["tr-TR", "de-DE", "ar-SA", "th-TH", "fa-IR"];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        var marked = SourceTexts.All.Select(text => KeyValuePair.Create(text.Key, FormsOf(text)));
        ReaderLanguage[] languages =
        [
            ReaderLanguage.English,
            new(
                Marked,
                WrittenForms.Of(CultureInfo.GetCultureInfo("ja-JP")),
                new TextCatalog(new PluralRule("nplurals=2; plural=(n != 1);"), marked)
            ),
            .. Countries.Select(tag => new ReaderLanguage(tag, WrittenForms.Of(CultureInfo.GetCultureInfo(tag)), null)),
        ];
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton(new SpokenLanguages(languages)));
            services.AddSingleton<IStartupFilter, MachineOf>();
        });
    }

    public async Task<string> TextAsync(string path, string language, string machine = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        request.Headers.Add(MachineCulture, machine);
        using var response = await Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<IHtmlDocument> PageAsync(string path, string language, string machine = "") =>
        new HtmlParser().ParseDocument(await TextAsync(path, language, machine));

    private static string[] FormsOf(SourceText text) =>
        [.. new[] { text.Key, text.Many }.OfType<string>().Select(form => $"{Open}{form}{Close}")];

    private sealed class MachineOf : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    async (context, rest) =>
                    {
                        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(
                            context.Request.Headers[MachineCulture].ToString()
                        );
                        await rest(context);
                    }
                );
                next(app);
            };
    }
}

[CollectionDefinition(Name)]
public sealed class SpokenCollection : ICollectionFixture<SpokenApp>
{
    public const string Name = "spoken";
}
