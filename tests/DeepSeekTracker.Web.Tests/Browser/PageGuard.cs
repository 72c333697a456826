using Microsoft.Playwright;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>
/// A reader that opens pages and tells whatever on them is not ours: scripts that were compiled or ran, markup that no
/// template writes, requests, navigations, windows, dialogs, and texts that are not shown as they are.
/// </summary>
internal sealed class PageGuard : IAsyncDisposable
{
    private const string Traps = """
        window.__ran = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'fetch']) {
          window[name] = (...words) => { window.__ran.push(`${name}(${words})`); };
        }
        """;

    /// <summary>Looks at the page, then does to every element what a reader or a program could do.</summary>
    private const string Look = """
        (texts) => {
          const faults = [];
          const plain = (text) => text.replace(/[^\x21-\x7e]/g, '');
          const tags = new Set(('a abbr article aside b bdi blockquote br button caption circle code datalist dd del details div dl dt figcaption '
            + 'figure form g h1 h2 h3 h4 header input ins label li line main nav ol option p path pre q rect section select span strong '
            + 'summary svg table tbody td text th thead time title tr ul').split(' '));
          const main = document.getElementById('main');
          const outer = [...document.body.children].map((e) => e.localName).join(' ');
          if (outer !== 'a header main footer dialog') faults.push(`the page consists of ${outer}`);
          const scripts = document.querySelectorAll('script, iframe, object, embed, base, style, frame, meta[http-equiv]');
          if (scripts.length !== 1 || !scripts[0].src?.startsWith(location.origin + '/site.js')) faults.push('foreign active elements');
          for (const e of document.querySelectorAll('*')) {
            if (main.contains(e) && e !== main && !tags.has(e.localName)) faults.push(`<${e.localName}> in ${e.parentNode.outerHTML.slice(0, 200)}`);
            for (const a of e.attributes) {
              if (/^on|^style$|srcdoc|formaction|background|poster|ping/i.test(a.name)) faults.push(`${a.name}=${a.value}`);
              if (/^(href|src|action|cite|data|xlink:href)$/i.test(a.name)) {
                let protocol = 'none';
                try { protocol = new URL(a.value, location.href).protocol; } catch { }
                if (protocol !== 'http:' && protocol !== 'https:') faults.push(`${a.name}=${a.value}`);
              }
            }
          }
          const shown = plain(main.textContent);
          for (const text of texts) {
            if (!shown.includes(plain(text))) faults.push(`not shown as it is: ${text}`);
          }
          for (const d of main.querySelectorAll('details')) d.open = true;
          document.addEventListener('click', (e) => {
            const link = e.target.closest('a');
            if (!link || /^https?:$/.test(link.protocol)) e.preventDefault();
          });
          document.addEventListener('submit', (e) => e.preventDefault());
          const events = ('mouseover mouseenter mousedown click wheel pointerover focus input change toggle drop load error '
            + 'animationend keyup touchstart').split(' ');
          for (const e of main.querySelectorAll('*')) {
            for (const name of events) e.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
            if (e instanceof HTMLElement && e.matches('a, summary, button')) e.click();
          }
          return [...faults, ...window.__ran];
        }
        """;

    private readonly Reader _reader;
    private readonly string _address;
    private readonly List<string> _strange = [];
    private readonly Lock _lock = new();

    private PageGuard(Reader reader, string address) => (_reader, _address) = (reader, address);

    public static async Task<PageGuard> OpenAsync(BrowserApp app, bool withPolicy)
    {
        var reader = await app.ReaderAsync(new BrowserNewContextOptions { BypassCSP = !withPolicy });
        var guard = new PageGuard(reader, app.Address);
        await guard.WatchAsync();
        return guard;
    }

    /// <summary>What is wrong with the page; nothing for a good one.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(string path, IReadOnlyList<string> texts)
    {
        await _reader.Page.GotoAsync(path);
        var found = await _reader.Page.EvaluateAsync<string[]>(Look, texts);
        // One turn through the browser's own queue: what a page began by itself has begun by then.
        await _reader.Page.EvaluateAsync("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))");
        if (_reader.Page.Url != _address + path)
        {
            Note($"went to {_reader.Page.Url}");
        }

        lock (_lock)
        {
            var faults = found.Concat(_strange).Concat(_reader.Errors).Select(fault => $"{path}: {fault}").ToList();
            _strange.Clear();
            _reader.Errors.Clear();
            return faults;
        }
    }

    /// <summary>The address of the list's next part; null at its end.</summary>
    public async Task<string?> NextAsync()
    {
        var next = _reader.Page.Locator("nav.pager [rel=next], nav.pager [aria-current] + a");
        return await next.CountAsync() > 0 ? await next.First.GetAttributeAsync("href") : null;
    }

    /// <summary>Shows markup of a test's own in place of a page, to see whether the guard notices.</summary>
    public Task ShowInsteadAsync(string path, string html) =>
        _reader.Page.RouteAsync(
            _address + path,
            route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = html })
        );

    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    private async Task WatchAsync()
    {
        var page = _reader.Page;
        await page.AddInitScriptAsync(Traps);
        page.Request += (_, request) =>
        {
            var ours = request.Url.StartsWith(_address + "/", StringComparison.Ordinal);
            var known = request.IsNavigationRequest && request.Frame == page.MainFrame;
            var part = ours && new Uri(request.Url).AbsolutePath is "/site.css" or "/site.js" or "/icon.svg";
            if (!(ours && known) && !part)
            {
                Note($"asked for {request.Url}");
            }
        };
        page.Popup += (_, popup) => Note($"opened {popup.Url}");
        page.Dialog += async (_, dialog) =>
        {
            Note($"dialog {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.FrameAttached += (_, frame) => Note($"frame {frame.Url}");
        // Every script that is compiled is announced, also one in an attribute: ours is a file, and the test's has no address.
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Debugger.scriptParsed").OnEvent += (_, message) =>
        {
            var url = message?.GetProperty("url").GetString() ?? "";
            if (url.Length > 0 && !url.StartsWith(_address + "/site.js", StringComparison.Ordinal))
            {
                Note($"compiled a script of {url}");
            }
        };
        await session.SendAsync("Debugger.enable");
    }

    private void Note(string fault)
    {
        lock (_lock)
        {
            _strange.Add(fault);
        }
    }
}
