using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Access;

/// <summary>A program with an empty database, no password and a clock that the test moves.</summary>
public sealed class AccessApp : TrackerApp
{
    public const string Token = "__RequestVerificationToken";

    private readonly TestFolder _story = new();

    public AccessApp(params IEnumerable<(string Key, string Value)> settings)
    {
        foreach (var name in new[] { "story.json", "events.csv" })
        {
            _story.Write(name, File.ReadAllText(Path.Combine(TestFolder.Repository, "stories", "deepseek-r1", name)));
        }

        Settings["Story:Folder"] = _story.Path;
        foreach (var (key, value) in settings)
        {
            Settings[key] = value;
        }
    }

    /// <summary>Late, since the client's own cookies expire by the real clock.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2090, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Reads a page and sends its form with these fields.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpMessageInvoker client,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, Relative(path));
        using var shown = await client.SendAsync(ask, CancellationToken.None);
        var form = (await ReadAsync(shown)).QuerySelector("main form");
        Assert.True(form is not null, $"{path} answers {(int)shown.StatusCode} without a form");
        var sent = form!
            .QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, Relative(form.GetAttribute("action")!));
        request.Content = new FormUrlEncodedContent(sent);
        return await client.SendAsync(request, CancellationToken.None);
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpMessageInvoker client, string password) =>
        SendAsync(client, "/admin/sign-in", ("password", password));

    public static Uri Relative(string path) => new(path, UriKind.Relative);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _story.Dispose();
        }
    }
}
