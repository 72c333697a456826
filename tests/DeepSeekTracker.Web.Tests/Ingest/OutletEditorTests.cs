using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class OutletEditorTests
{
    [Fact]
    public async Task A_new_outlet_gets_a_key_and_owns_its_domains()
    {
        await using var press = await KeptPress.StartAsync();

        var (answer, key) = await press.Queue.PutOutletAsync(
            null,
            new OutletForm(
                Name: " The  Daily  News ",
                Domains: "https://www.daily.example/\nplatform.example/daily",
                Aliases: "TDN",
                Note: "Ours."
            ),
            default
        );

        Assert.True(answer.Ok, answer.Message);
        Assert.Equal("the-daily-news", key);
        var stored = await press.Queue.OutletAsync(key!, default);
        Assert.Equal(
            new OutletForm(key, "The Daily News", null, null, null, "daily.example\nplatform.example/daily", "tdn", "Ours."),
            stored! with
            {
                Seen = null,
            }
        );
    }

    [Theory]
    [InlineData("", "a.example", "", "needs a name")]
    [InlineData("Other", "daily.example", "", "belongs to The Daily News already")]
    [InlineData("the daily NEWS", "", "", "is The Daily News already")]
    [InlineData("Other", "", "The Daily News", "is The Daily News already")]
    [InlineData("Other", "not a domain", "", "is no domain")]
    [InlineData("Other", "localhost", "", "is no domain")]
    [InlineData("Other", "http://127.0.0.1/", "", "is no domain")]
    public async Task What_cannot_be_is_said_and_changes_nothing(string name, string domains, string aliases, string said)
    {
        await using var press = await KeptPress.StartAsync();
        await press.Queue.PutOutletAsync(null, new OutletForm(Name: "The Daily News", Domains: "daily.example"), default);

        var (answer, key) = await press.Queue.PutOutletAsync(
            null,
            new OutletForm(Name: name, Domains: domains, Aliases: aliases),
            default
        );

        Assert.Null(key);
        Assert.Contains(said, answer.Message, StringComparison.Ordinal);
        await using var db = await press.OpenAsync();
        Assert.Single(db.Outlets);
    }

    [Theory]
    [InlineData("XX", "en")]
    [InlineData("Germany", "en")]
    [InlineData("DE", "english language")]
    [InlineData("DE", "e")]
    public async Task Countries_and_languages_are_codes(string country, string language)
    {
        await using var press = await KeptPress.StartAsync();

        var (answer, _) = await press.Queue.PutOutletAsync(
            null,
            new OutletForm(Name: "One", Country: country, Language: language),
            default
        );

        Assert.False(answer.Ok);
    }

    [Fact]
    public async Task A_renamed_outlet_is_still_found_by_its_old_name_and_by_new_domains_at_once()
    {
        await using var press = await KeptPress.StartAsync();
        var id = await press.AddAsync("https://site.example/feed");
        var key = (await press.FeedAsync(id)).Outlet!.Key;

        await press.Queue.PutOutletAsync(key, new OutletForm(Name: "Site Weekly", Domains: "weekly.example"), default);
        var other = await press.AddAsync("https://site.example/other");
        var (clash, _) = await press.Queue.PutOutletAsync(
            null,
            new OutletForm(Name: "Thief", Domains: "weekly.example"),
            default
        );

        Assert.Equal(key, (await press.FeedAsync(other)).Outlet!.Key);
        Assert.False(clash.Ok);
        Assert.Equal("site daily", (await press.Queue.OutletAsync(key, default))!.Aliases);
    }
}
