using System.Net;
using DeepSeekTracker.Web.Access;
using DeepSeekTracker.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Tests.Access;

/// <summary>What the operator sets by configuration, and by the verb.</summary>
[Collection(ConsoleTests.Name)]
public sealed class OperatorTests : IDisposable
{
    private readonly VerbRun _verbs = new();

    public void Dispose() => _verbs.Dispose();

    [Fact]
    public async Task The_verb_sets_the_password_from_standard_input_and_ends_every_session()
    {
        using var app = new AccessApp(("Data:Folder", _verbs.Data));
        using var client = await app.OwnerAsync();

        var answer = await SetAsync("typed into a pipe\r\nand more\n");

        Assert.True(answer.Exit == 0, answer.Error);
        Assert.True(await app.Get<OwnerPassword>().IsRightAsync("typed into a pipe", CancellationToken.None));
        using var admin = await client.GetAsync(AccessApp.Relative("/admin"));
        Assert.Equal(HttpStatusCode.Redirect, admin.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short\n")]
    public async Task The_verb_refuses_a_short_password_in_one_sentence(string typed)
    {
        var answer = await SetAsync(typed);

        Assert.Equal(2, answer.Exit);
        Assert.Contains("at least 12 characters", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verb_leaves_a_configured_password_alone()
    {
        var answer = await SetAsync("typed into a pipe\n", "--Admin:Password=configured elsewhere");

        Assert.Equal(2, answer.Exit);
        Assert.Contains("Admin:Password", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_password_works_at_once_needs_no_link_and_is_changed_there_only()
    {
        using var app = new AccessApp(("Admin:Password", "configured by us"));
        using var client = app.Anyone();

        using var entered = await AccessApp.SignInAsync(client, "configured by us");
        using var page = await client.GetAsync(AccessApp.Relative("/admin/password"));

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.False(app.Get<FirstUse>().IsNeeded);
        Assert.Contains("configuration holds the password", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_with_the_same_configured_password_keeps_sessions_and_with_another_ends_them()
    {
        (string, string) cookie;
        using (var app = Configured("configured by us"))
        {
            cookie = await app.OwnerCookieAsync();
        }

        using (var app = Configured("configured by us"))
        {
            Assert.Equal(HttpStatusCode.OK, await AdminAsync(app, cookie));
        }

        using (var app = Configured("configured anew by us"))
        {
            Assert.Equal(HttpStatusCode.Redirect, await AdminAsync(app, cookie));
        }
    }

    [Fact]
    public async Task A_configured_password_that_is_too_short_stops_the_start_and_is_not_shown()
    {
        var answer = await _verbs.RunAsync(
            "serve",
            "--urls=http://127.0.0.1:0",
            "--Ingest:Enabled=false",
            "--Admin:Password=tooshort"
        );

        Assert.Equal(2, answer.Exit);
        Assert.Contains("at least 12 characters", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("tooshort", answer.Out + answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("")]
    [InlineData("All-Behind-Sign-In")]
    public async Task A_mode_that_does_not_exist_stops_the_start(string mode)
    {
        var answer = await _verbs.RunAsync(
            "serve",
            "--urls=http://127.0.0.1:0",
            "--Ingest:Enabled=false",
            $"--Access:Mode={mode}"
        );

        Assert.Equal(2, answer.Exit);
        Assert.Contains("either open or all-behind-sign-in", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Admin:AllowedNetworks")]
    [InlineData("Access:TrustedProxies")]
    public async Task A_network_that_cannot_be_read_stops_the_start_and_its_option_is_named(string option)
    {
        var answer = await _verbs.RunAsync(
            "serve",
            "--urls=http://127.0.0.1:0",
            "--Ingest:Enabled=false",
            $"--{option}:0=10.0.0.0/8",
            $"--{option}:1=192.168.1.0/99"
        );

        Assert.Equal(2, answer.Exit);
        Assert.Contains(option, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.168.1.0/24", HttpStatusCode.Forbidden)]
    [InlineData("192.168.1.0/24; 203.0.113.0/24", HttpStatusCode.Redirect)]
    public async Task Networks_written_as_one_value_fence_the_admin_area(string networks, HttpStatusCode expected)
    {
        using var app = new AccessApp(("Admin:AllowedNetworks", networks), ("Access:TrustedProxies", "10.0.0.0/8,127.0.0.0/8"));
        app.UseKestrel(0);
        app.StartServer();
        using var client = app.Anyone();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        using var admin = await client.GetAsync(AccessApp.Relative("/admin"));

        Assert.Equal(expected, admin.StatusCode);
    }

    [Theory]
    [InlineData("", "203.0.113.9", 200)]
    [InlineData("192.168.1.0/24", "203.0.113.9", 403)]
    [InlineData("192.168.1.0/24", "192.168.1.7", 200)]
    [InlineData("192.168.1.0/24", "::ffff:192.168.1.7", 200)]
    [InlineData("192.168.1.0/24", "::ffff:203.0.113.9", 403)]
    [InlineData("192.168.1.0/24", "127.0.0.1", 200)]
    [InlineData("192.168.1.0/24", "::1", 200)]
    public async Task Named_networks_fence_the_admin_area_and_nothing_else(string network, string address, int status)
    {
        var options = new AdminOptions { AllowedNetworks = network.Length == 0 ? [] : [network] };
        var fence = new NetworkFence(_ => Task.CompletedTask, Options.Create(options));

        foreach (
            var (path, expected) in new[]
            {
                ("/admin", status),
                ("/Admin/Import", status),
                ("/articles", 200),
                ("/administration", 200),
            }
        )
        {
            var context = new DefaultHttpContext();
            context.Request.Path = path;
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            await fence.InvokeAsync(context);
            Assert.Equal(expected, context.Response.StatusCode);
        }
    }

    [Theory]
    [InlineData("", "192.168.1.7", HttpStatusCode.Forbidden)]
    [InlineData("", null, HttpStatusCode.Redirect)]
    [InlineData("127.0.0.0/8", "192.168.1.7, 203.0.113.9", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.0/8", "203.0.113.9, 192.168.1.7", HttpStatusCode.Redirect)]
    [InlineData("10.0.0.0/8", "192.168.1.7", HttpStatusCode.Forbidden)]
    public async Task Only_a_trusted_proxy_is_believed_about_the_address_of_a_client(
        string proxies,
        string? forwarded,
        HttpStatusCode expected
    )
    {
        using var app = new AccessApp(("Admin:AllowedNetworks:0", "192.168.1.0/24"));
        if (proxies.Length > 0)
        {
            app.Settings["Access:TrustedProxies:0"] = proxies;
        }

        app.UseKestrel(0);
        app.StartServer();
        using var client = app.Anyone();
        if (forwarded is not null)
        {
            client.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        }

        using var admin = await client.GetAsync(AccessApp.Relative("/admin"));

        Assert.Equal(expected, admin.StatusCode);
    }

    private AccessApp Configured(string password) => new(("Data:Folder", _verbs.Data), ("Admin:Password", password));

    private static async Task<HttpStatusCode> AdminAsync(AccessApp app, (string Name, string Value) cookie)
    {
        using var client = app.Anyone();
        client.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        using var admin = await client.GetAsync(AccessApp.Relative("/admin"));
        return admin.StatusCode;
    }

    private async Task<VerbAnswer> SetAsync(string typed, params string[] arguments)
    {
        await _verbs.RunAsync("migrate");
        var before = Console.In;
        Console.SetIn(new StringReader(typed));
        try
        {
            return await _verbs.RunAsync(["user", "set-password", .. arguments]);
        }
        finally
        {
            Console.SetIn(before);
        }
    }
}
