using DeepSeekTracker.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>The program on a port of this machine, and a Chromium that looks at it. What the browser complains of is kept.</summary>
public class BrowserApp : PagesApp
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private const string OwnerPath = "/test/owner";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public BrowserApp() => UseKestrel(0);

    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium(), Args = Arguments }
        );
    }

    /// <summary>A fresh reader.</summary>
    public async Task<Reader> ReaderAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address;
        // English of no certain country: the house's own forms of dates and numbers.
        options.Locale ??= "en";
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 900 };
        var context = await _browser!.NewContextAsync(options);
        return new Reader(context, await context.NewPageAsync());
    }

    /// <summary>A fresh browser with the owner's session.</summary>
    public async Task<Reader> OwnerReaderAsync(BrowserNewContextOptions? options = null)
    {
        var reader = await ReaderAsync(options);
        await reader.Page.GotoAsync(OwnerPath);
        return reader;
    }

    /// <summary>Chromium's own protocol cannot set a cookie whose name begins with __Host-; an answer can.</summary>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new OwnerDoor(OwnerCookieAsync)));
    }

    protected override async Task StopAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>The shell is Chromium without its windows: a page of its own costs half.</summary>
    private static string Chromium() =>
        new[] { "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome" }
            .Select(name => "/usr/bin/" + name)
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "Chromium is not installed. On Debian or Ubuntu: sudo apt-get install -y chromium"
        );

    private sealed class OwnerDoor(Func<Task<(string Name, string Value)>> cookie) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Map(
                    OwnerPath,
                    door =>
                        door.Run(async context =>
                        {
                            var (name, value) = await cookie();
                            context.Response.Cookies.Append(
                                name,
                                value,
                                new CookieOptions
                                {
                                    Secure = true,
                                    HttpOnly = true,
                                    SameSite = SameSiteMode.Strict,
                                }
                            );
                            context.Response.Redirect("/about");
                        })
                );
                next(app);
            };
    }
}

/// <summary>One reader's page with the errors that its console showed and the addresses that it asked.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Reader(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Errors.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => Errors.Add($"{page.Url}: {error}");
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    public List<string> Errors { get; } = [];

    public List<string> Requests { get; } = [];

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserApp>
{
    public const string Name = "browser";
}
