using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using DeepSeekTracker.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace DeepSeekTracker.Web.Tests.Access;

/// <summary>From the first use on, no password, link or cookie is written anywhere but the link on the console, once.</summary>
[Collection(ConsoleTests.Name)]
public sealed partial class SecretTests
{
    private const string First = "the first password of ours";
    private const string Second = "the second password of ours";
    private const string Wrong = "a wrong password of ours";

    [Fact]
    public async Task None_reaches_the_log_or_the_console()
    {
        var (before, beforeError) = (Console.Out, Console.Error);
        using var console = new LinkConsole();
        Console.SetOut(TextWriter.Synchronized(console));
        Console.SetError(TextWriter.Synchronized(console));
        try
        {
            using var app = new LoggedApp();
            app.UseKestrel(0);
            app.StartServer();
            using var client = app.Browser();
            var link = await console.Printed.WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
            var path = new Uri(link.Value).PathAndQuery;
            (await AccessApp.SendAsync(client, path, ("password", First), ("again", First))).Dispose();
            (await AccessApp.SendAsync(client, "/admin/sign-out")).Dispose();
            (await AccessApp.SignInAsync(client, Wrong)).Dispose();
            (await AccessApp.SignInAsync(client, First)).Dispose();
            using var changed = await AccessApp.SendAsync(
                client,
                "/admin/password",
                ("current", First),
                ("password", Second),
                ("again", Second)
            );
            Assert.Equal("/admin", changed.Headers.Location!.ToString());
            using var missing = new HttpRequestMessage(HttpMethod.Get, AccessApp.Relative($"/nothing{path}"));
            (await client.SendAsync(missing, CancellationToken.None)).Dispose();

            string[] secrets = [link.Groups[1].Value, First, Second, Wrong, .. app.Issued];
            Assert.True(secrets.Length > 6);
            var log = string.Join('\n', app.Events.Concat(app.LogFiles()));
            Assert.Contains("The admin password was set", log, StringComparison.Ordinal);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
            var printed = console.ToString();
            Assert.Single(printed.Split('\n'), line => line.Contains(secrets[0], StringComparison.Ordinal));
            Assert.All(secrets[1..], secret => Assert.DoesNotContain(secret, printed, StringComparison.Ordinal));
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(beforeError);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/admin/password\?token=([\w-]{43})")]
    private static partial Regex Link { get; }

    /// <summary>Tells when the link is printed: the program writes it beside the test once it listens.</summary>
    private sealed class LinkConsole : StringWriter
    {
        private readonly TaskCompletionSource<Match> _printed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Match> Printed => _printed.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (Link.Match(value ?? "") is { Success: true } link)
            {
                _printed.TrySetResult(link);
            }
        }
    }

    /// <summary>The program with every event of its log kept, and a client that is a browser on this machine.</summary>
    private sealed class LoggedApp : TrackerApp
    {
        private readonly KeptEvents _events = new();
        private readonly TestFolder _story = new();

        public LoggedApp()
        {
            foreach (var name in new[] { "story.json", "events.csv" })
            {
                _story.Write(name, File.ReadAllText(Path.Combine(TestFolder.Repository, "stories", "deepseek-r1", name)));
            }

            Settings["Story:Folder"] = _story.Path;
        }

        public IEnumerable<string> Events => _events.All;

        /// <summary>The values of all cookies that were given out.</summary>
        public ConcurrentBag<string> Issued { get; } = [];

        public IEnumerable<string> LogFiles()
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(DataFolder, "logs")))
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var reader = new StreamReader(file);
                yield return reader.ReadToEnd();
            }
        }

        /// <summary>A browser sends Secure cookies to this machine over plain HTTP; .NET's own container does not.</summary>
        public HttpMessageInvoker Browser() => new(new LoopbackCookies(ClientOptions.BaseAddress, Issued));

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<ILogEventSink>(_events));
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

    private sealed class KeptEvents : ILogEventSink
    {
        private readonly JsonFormatter _format = new(renderMessage: true);

        public ConcurrentQueue<string> All { get; } = new();

        public void Emit(LogEvent logEvent)
        {
            using var text = new StringWriter();
            _format.Format(logEvent, text);
            All.Enqueue(text.ToString());
        }
    }

    private sealed class LoopbackCookies(Uri address, ConcurrentBag<string> issued)
        : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        private static readonly Uri Site = new("https://127.0.0.1/");

        private readonly CookieContainer _cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            request.RequestUri = new Uri(address, request.RequestUri!);
            if (_cookies.GetCookieHeader(Site) is { Length: > 0 } sent)
            {
                request.Headers.Add("Cookie", sent);
            }

            var answer = await base.SendAsync(request, stop);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                _cookies.SetCookies(Site, cookie);
                var value = cookie.Split(';')[0].Split('=', 2)[1];
                if (value.Length > 0)
                {
                    issued.Add(value);
                }
            }

            return answer;
        }
    }
}
