using DeepSeekTracker.Web.Access;
using DeepSeekTracker.Web.Ingest;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Tests;

/// <summary>
/// The whole program on a database file of its own, without the worker. By default it holds the starter record; give a
/// story folder without one for an empty database.
/// </summary>
public class TrackerApp : WebApplicationFactory<Program>
{
    public const string Password = "a few words of our own";

    /// <summary>What a password becomes is toil on purpose, and the same in every app.</summary>
    private static OwnerRecord? _owner;

    private readonly TestFolder _folder = new();

    /// <summary>Settings on top of the tests' own, such as <c>Fetching:PageSpacingSeconds</c>.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    public string DataFolder => Path.Combine(_folder.Path, "data");

    /// <summary>An app that follows the shipped story and knows no outlet and no article.</summary>
    public static TrackerApp Empty()
    {
        var app = new TrackerApp();
        app.LeaveOutRecord();
        return app;
    }

    /// <summary>To be called before the start: the story without its outlets and articles.</summary>
    public void LeaveOutRecord()
    {
        var story = Path.Combine(_folder.Path, "story");
        Directory.CreateDirectory(story);
        foreach (var name in new[] { "story.json", "events.csv" })
        {
            File.Copy(Path.Combine(TestFolder.Repository, "stories", "deepseek-r1", name), Path.Combine(story, name));
        }

        Settings["Story:Folder"] = story;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A client of the signed-in owner. Over HTTPS, since the cookies are Secure; redirects are not followed.</summary>
    public async Task<HttpClient> OwnerAsync()
    {
        var client = Anyone();
        var (name, value) = await OwnerCookieAsync();
        client.DefaultRequestHeaders.Add("Cookie", $"{name}={value}");
        return client;
    }

    /// <summary>A client without a session that keeps cookies, as <see cref="OwnerAsync"/> has them.</summary>
    public HttpClient Anyone()
    {
        // In process there is no port, and the scheme is whatever the client says.
        Assert.NotNull(Services);
        var address = ClientOptions.BaseAddress.IsDefaultPort ? new Uri("https://localhost") : ClientOptions.BaseAddress;
        return ClientOptions.BaseAddress.IsDefaultPort
            ? CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = address })
            : CreateDefaultClient(address, new Straight());
    }

    /// <summary>The cookie of a new session, without the toil of a sign-in.</summary>
    public async Task<(string Name, string Value)> OwnerCookieAsync()
    {
        var (password, store) = (Get<OwnerPassword>(), Get<OwnerStore>());
        if (!await password.IsSetAsync(CancellationToken.None))
        {
            _owner ??= await password.SetAsync(Password, CancellationToken.None);
            await store.ChangeAsync(_ => _owner, CancellationToken.None);
        }

        var record = await store.ReadAsync(CancellationToken.None);
        var options = Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(OwnerSessions.Scheme);
        var now = Get<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(
            OwnerSessions.Principal(record!),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan },
            OwnerSessions.Scheme
        );
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }

    /// <summary>For a real port, where the factory's own handler follows redirects whatever the options say.</summary>
    private sealed class Straight : DelegatingHandler
    {
        private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _http.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            _http.Dispose();
            base.Dispose(disposing);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Folder", DataFolder);
        builder.UseSetting("Ingest:Enabled", "false");
        builder.UseSetting("Fetching:FeedSpacingSeconds", "0");
        builder.UseSetting("Fetching:PageSpacingSeconds", "0");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
    }

    /// <summary>Started means here: also what a start leaves to be done while it serves is done.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        // Once it is built the program starts by itself.
        EmptyDatabase.PutInto(DataFolder);
        var host = base.CreateHost(builder);
        Task.Run(() => host.Services.GetRequiredService<CatchUp>().ExecuteTask!).GetAwaiter().GetResult();
        return host;
    }

    protected override void Dispose(bool disposing)
    {
        // The host stops asynchronously. On xunit's own few threads two tests that wait for that would wait for ever.
        Task.Run(() => base.Dispose(disposing)).GetAwaiter().GetResult();
        if (disposing)
        {
            _folder.Dispose();
        }
    }
}

/// <summary>One app with the starter record for all tests that only read.</summary>
[CollectionDefinition(Name)]
public sealed class RecordApp : ICollectionFixture<TrackerApp>
{
    public const string Name = "starter record";
}
