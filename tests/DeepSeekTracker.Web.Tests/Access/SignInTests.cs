using System.Net;
using DeepSeekTracker.Web.Access;

namespace DeepSeekTracker.Web.Tests.Access;

public sealed class SignInTests : IAsyncLifetime, IDisposable
{
    private readonly AccessApp _app = new();

    public async Task InitializeAsync() => await _app.Get<OwnerPassword>().SetAsync(TrackerApp.Password, CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_right_password_leads_to_where_the_reader_wanted_to_go()
    {
        using var client = _app.Anyone();
        using var asked = await client.GetAsync(AccessApp.Relative("/admin/import?a=b%20c"));

        using var entered = await AccessApp.SendAsync(
            client,
            asked.Headers.Location!.ToString(),
            ("password", TrackerApp.Password)
        );
        using var import = await client.GetAsync(entered.Headers.Location);

        Assert.Equal("/admin/import?a=b%20c", entered.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, import.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a few words of our owN")]
    [InlineData("a few words of our own ")]
    public async Task Another_password_is_refused(string password)
    {
        using var client = _app.Anyone();

        using var refused = await AccessApp.SignInAsync(client, password);
        using var admin = await client.GetAsync(AccessApp.Relative("/admin"));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("not the password", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(
            refused.Headers.TryGetValues("Set-Cookie", out var cookies)
                && cookies.Any(c => c.StartsWith("__Host-owner", StringComparison.Ordinal))
        );
        Assert.Equal(HttpStatusCode.Redirect, admin.StatusCode);
    }

    [Fact]
    public async Task The_cookies_are_secure_out_of_scripts_reach_and_stay_on_this_site()
    {
        using var client = _app.Anyone();
        using var page = await client.GetAsync(AccessApp.Relative("/admin/sign-in"));
        using var entered = await AccessApp.SignInAsync(client, TrackerApp.Password);

        foreach (var cookie in page.Headers.GetValues("Set-Cookie").Concat(entered.Headers.GetValues("Set-Cookie")))
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            foreach (var mark in new[] { "path=/", "secure", "httponly", "samesite=strict" })
            {
                Assert.Contains(cookie.Split("; "), part => part == mark);
            }
        }
    }

    [Fact]
    public async Task The_sixth_try_of_a_minute_waits_even_with_the_right_password()
    {
        using var client = _app.Anyone();
        for (var tries = 0; tries < SignInLimit.PerAddress; tries++)
        {
            (await AccessApp.SignInAsync(client, $"wrong password {tries}")).Dispose();
            _app.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        using var refused = await AccessApp.SignInAsync(client, TrackerApp.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("Wait 10 seconds, then try again.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        _app.Clock.Advance(TimeSpan.FromSeconds(10));
        using var entered = await AccessApp.SignInAsync(client, TrackerApp.Password);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_copies_of_the_cookie_too_but_no_other_session()
    {
        using var copy = await _app.OwnerAsync();
        using var other = await _app.OwnerAsync();

        using var left = await AccessApp.SendAsync(copy, "/admin/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.False(await IsInAsync(copy));
        Assert.True(await IsInAsync(other));
    }

    [Fact]
    public async Task A_link_alone_signs_nobody_out()
    {
        using var client = await _app.OwnerAsync();
        (await client.GetAsync(AccessApp.Relative("/admin/sign-out"))).Dispose();

        Assert.True(await IsInAsync(client));
    }

    [Fact]
    public async Task Changing_the_password_ends_every_other_session()
    {
        using var other = await _app.OwnerAsync();
        using var client = _app.Anyone();
        (await AccessApp.SignInAsync(client, TrackerApp.Password)).Dispose();
        const string Next = "quite another password";

        using var wrong = await AccessApp.SendAsync(
            client,
            "/admin/password",
            ("current", "not the one of now"),
            ("password", Next),
            ("again", Next)
        );
        Assert.Contains("not the password until now", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(await IsInAsync(other));
        using var changed = await AccessApp.SendAsync(
            client,
            "/admin/password",
            ("current", TrackerApp.Password),
            ("password", Next),
            ("again", Next)
        );

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.True(await IsInAsync(client));
        Assert.False(await IsInAsync(other));
        Assert.True(await _app.Get<OwnerPassword>().IsRightAsync(Next, CancellationToken.None));
        Assert.False(await _app.Get<OwnerPassword>().IsRightAsync(TrackerApp.Password, CancellationToken.None));
    }

    [Fact]
    public async Task A_session_lasts_fourteen_days_from_the_last_visit()
    {
        using var client = _app.Anyone();
        (await AccessApp.SignInAsync(client, TrackerApp.Password)).Dispose();

        foreach (var days in new[] { 10, 10 })
        {
            _app.Clock.Advance(TimeSpan.FromDays(days));
            Assert.True(await IsInAsync(client));
        }

        _app.Clock.Advance(TimeSpan.FromDays(15));
        Assert.False(await IsInAsync(client));
    }

    [Fact]
    public async Task Over_plain_http_from_another_machine_there_is_no_form_and_no_session()
    {
        using var client = _app.CreateClient();
        client.DefaultRequestHeaders.Host = "127.0.0.1";
        using var here = await client.GetAsync(AccessApp.Relative("/admin/sign-in"));
        Assert.NotNull((await AccessApp.ReadAsync(here)).QuerySelector("main form"));

        using var app = new AccessApp(("AllowedHosts", "*"));
        await app.Get<OwnerPassword>().SetAsync(TrackerApp.Password, CancellationToken.None);
        using var there = app.CreateClient();
        there.DefaultRequestHeaders.Host = "tracker.example";
        using var plain = await there.GetAsync(AccessApp.Relative("/admin/sign-in"));
        Assert.Null((await AccessApp.ReadAsync(plain)).QuerySelector("main form"));
        Assert.Contains("needs HTTPS", await plain.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        there.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var proxied = await there.GetAsync(AccessApp.Relative("/admin/sign-in"));
        Assert.NotNull((await AccessApp.ReadAsync(proxied)).QuerySelector("main form"));
    }

    [Fact]
    public async Task A_form_sent_without_a_session_is_answered_with_401_and_a_way_in()
    {
        using var client = _app.Anyone();
        using var form = new MultipartFormDataContent { { new StringContent("Some text."), "Text" } };

        using var refused = await client.PostAsync(AccessApp.Relative("/admin/import"), form);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.NotNull((await AccessApp.ReadAsync(refused)).QuerySelector("main a[href='/admin/sign-in']"));
    }

    private static async Task<bool> IsInAsync(HttpClient client)
    {
        using var admin = await client.GetAsync(AccessApp.Relative("/admin"));
        return admin.StatusCode == HttpStatusCode.OK;
    }
}
