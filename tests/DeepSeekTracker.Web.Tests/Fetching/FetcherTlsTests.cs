using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DeepSeekTracker.Web.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using static DeepSeekTracker.Web.Tests.Fetching.TestFetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class FetcherTlsTests
{
    [Fact]
    public async Task Asks_nothing_of_a_host_whose_certificate_nobody_vouches_for()
    {
        var asked = 0;
        using var certificate = SelfSigned("news.example");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate))
        );
        await using var app = builder.Build();
        app.Run(_ =>
        {
            asked++;
            return Task.CompletedTask;
        });
        await app.StartAsync();
        var endpoint = $"127.0.0.1:{new Uri(app.Urls.Single()).Port}";
        await using var fetching = await StartAsync(options =>
            options with
            {
                HostMap = new Dictionary<string, string>(StringComparer.Ordinal) { ["news.example"] = endpoint },
            }
        );

        var result = await fetching.FeedAsync("https://news.example/feed");

        Assert.Equal(new FetchResult.Unreachable("news.example: no secure connection (certificate or TLS)"), result);
        Assert.Equal(0, asked);
    }

    private static X509Certificate2 SelfSigned(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
        return X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pfx), password: null);
    }
}
