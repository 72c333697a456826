using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DeepSeekTracker.Web.Tests.House;

/// <summary>Core turns text into facts: what its compiled code names is read from its metadata, so nothing can hide.</summary>
public sealed class PureCoreTests
{
    /// <summary>Namespaces, types and members that reach outside, know the time or throw dice.</summary>
    private static readonly string[] Forbidden =
    [
        "System.Net.",
        "System.IO.File",
        "System.IO.Directory",
        "System.IO.DriveInfo",
        "System.IO.Pipes.",
        "System.IO.IsolatedStorage.",
        "System.IO.MemoryMappedFiles.",
        "System.IO.Path::GetTempFileName",
        "System.IO.Path::GetTempPath",
        "System.IO.Path::GetFullPath",
        "System.Data.",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.Console",
        "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.Guid::NewGuid",
        "System.Guid::CreateVersion7",
        "System.DateTime::get_Now",
        "System.DateTime::get_UtcNow",
        "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now",
        "System.DateTimeOffset::get_UtcNow",
        "System.TimeProvider::get_System",
        "System.TimeZoneInfo::get_Local",
        "System.Environment::get_TickCount",
        "System.Environment::GetEnvironmentVariable",
        "System.Threading.Thread::Sleep",
        "System.Threading.Timer",
        "System.Threading.Tasks.Task::Delay",
        "Microsoft.",
        "AngleSharp.Io.",
        "CodeHollow.FeedReader.FeedReader::Read",
        "CodeHollow.FeedReader.FeedReader::GetFeed",
        "CodeHollow.FeedReader.FeedReader::ParseFeedUrls",
    ];

    /// <summary>Values without an effect that live in forbidden namespaces.</summary>
    private static readonly string[] Values =
    [
        "System.Net.WebUtility",
        "System.Net.IPAddress",
        "CodeHollow.FeedReader.FeedReader::ReadFromString",
    ];

    [Fact]
    public void Core_names_no_network_database_file_clock_or_chance()
    {
        var named = Named(BuiltHouse.Core.Location);
        Assert.True(named.Count > 500, "The metadata was not read.");
        Findings.None(
            named
                .Where(name => Forbidden.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
                .Where(name => !Values.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void Core_needs_the_runtime_and_its_two_parsers_only()
    {
        var wrong = BuiltHouse
            .Core.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Where(name => name is not ("AngleSharp" or "CodeHollow.FeedReader"));
        Findings.None(wrong);
    }

    /// <summary>Every type of another assembly that the code names, and every member as <c>Type::Member</c>.</summary>
    private static HashSet<string> Named(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeReferences)
        {
            named.Add(NameOf(metadata, handle));
        }

        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                named.Add($"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}::{metadata.GetString(member.Name)}");
            }
        }

        return named;
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
