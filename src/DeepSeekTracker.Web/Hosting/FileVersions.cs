using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.WebUtilities;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>
/// Names the version of a static file by its content, read once. The framework's own provider also watches each file, and on a
/// system that allows no further watcher it would answer every page with an error.
/// </summary>
internal sealed class FileVersions(IWebHostEnvironment environment) : IFileVersionProvider
{
    private readonly ConcurrentDictionary<string, string> _versions = new(StringComparer.Ordinal);

    public string AddFileVersionToPath(PathString requestPathBase, string path)
    {
        var local = new PathString(path).StartsWithSegments(requestPathBase, StringComparison.Ordinal, out var rest)
            ? rest.Value!
            : path;
        var version = _versions.GetOrAdd(local, VersionOf);
        return version.Length == 0 ? path : QueryHelpers.AddQueryString(path, "v", version);
    }

    private string VersionOf(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            return "";
        }

        using var content = file.CreateReadStream();
        return WebEncoders.Base64UrlEncode(SHA256.HashData(content));
    }
}
