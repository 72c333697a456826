using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace DeepSeekTracker.Web.Tests.Hosting;

[Collection(RecordApp.Name)]
public sealed class FileVersionsTests(TrackerApp app)
{
    private readonly IFileVersionProvider _versions = app.Get<IFileVersionProvider>();

    [Fact]
    public void A_file_is_named_with_its_contents_version()
    {
        var style = _versions.AddFileVersionToPath("", "/site.css");

        Assert.Matches("^/site\\.css\\?v=[A-Za-z0-9_-]{43}$", style);
        Assert.Equal(style, _versions.AddFileVersionToPath("", "/site.css"));
        Assert.NotEqual(style[^43..], _versions.AddFileVersionToPath("", "/site.js")[^43..]);
        Assert.Equal("/below" + style, _versions.AddFileVersionToPath("/below", "/below/site.css"));
    }

    [Fact]
    public void What_is_no_file_of_ours_stays_as_it_is() =>
        Assert.Equal("/nothing.css", _versions.AddFileVersionToPath("", "/nothing.css"));
}
