using System.Globalization;
using System.Text;
using DeepSeekTracker.Web.Ingest;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>What the pictures in docs/pictures show: the starter record on one day, and one article of our own writing.</summary>
public sealed class PicturesApp : BrowserApp
{
    private const string Sample = """
        ---
        title: What a cheap model does to dear chips
        author: Ada Sample
        date: 2025-01-28T09:30:00Z
        url: https://gazette.example/cheap-model
        language: en
        ---
        A laboratory in Hangzhou says that it trained DeepSeek V3 for $5.6 million. The figure is for the final run alone, as its paper states, and leaves out research, staff and machines.

        Nvidia lost $589 billion in market value on Monday, the largest fall of any company on one day. Its shares fell 17 percent. The Nasdaq closed 3.1 percent lower.

        The paper says that 2,048 H800 chips were used. Analysts doubt that this is the whole story: some expect that the company owns many more.

        Whether export controls work is argued on both sides. A model that asks for fewer chips may sell more of them in the end, as cheaper coal once did.
        """;

    public int SampleId { get; private set; }

    protected override bool HasOwnArticles => false;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Sample));
        var report = await Get<IngestQueue>().ImportAsync(new ImportRequest("cheap-model.md", file), CancellationToken.None);
        Assert.Equal(1, report.Added);
        using var found = await Client.GetAsync(new Uri("/articles/export.csv?q=%22cheap+model+does%22", UriKind.Relative));
        SampleId = int.Parse(
            (await found.Content.ReadAsStringAsync()).Split('\n')[1].Split(',')[0],
            CultureInfo.InvariantCulture
        );
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
            services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 2, 2, 9, 0, 0, TimeSpan.Zero)))
        );
    }
}

[CollectionDefinition(Name)]
public sealed class PicturesCollection : ICollectionFixture<PicturesApp>
{
    public const string Name = "pictures";
}
