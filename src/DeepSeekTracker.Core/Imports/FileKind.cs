using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

internal enum FileKind
{
    Text,
    Html,
    AddressList,
    Csv,
    Json,
}

/// <summary>Tells what a file is, by its extension and then by its content, or why it cannot be read.</summary>
internal static partial class FileKinds
{
    private static readonly (byte[] Magic, string What)[] s_magic =
    [
        ("%PDF"u8.ToArray(), "a PDF file"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive (such as .docx, .odt or .epub)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (such as .doc)"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("7z"u8.ToArray().Concat(new byte[] { 0xBC, 0xAF }).ToArray(), "a 7z archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ("MZ"u8.ToArray().Concat(new byte[] { 0x90, 0x00 }).ToArray(), "a program"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
    ];

    /// <summary>What kind of binary the bytes are; null for text.</summary>
    public static string? BinaryKind(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, what) in s_magic)
        {
            if (bytes.StartsWith(magic))
            {
                return what;
            }
        }

        return !TextDecoding.IsWide(bytes) && bytes.Contains((byte)0) ? "a binary file" : null;
    }

    /// <summary>True where more than one character in twenty is a control character: no text in any encoding known here.</summary>
    public static bool IsMostlyControls(string text)
    {
        var controls = text.Count(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u0085'));
        return controls * 20 > text.Length;
    }

    public static FileKind Of(SavedFile file, string text)
    {
        var start = text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        return Extension(file.Name) switch
        {
            ".html" or ".htm" or ".xhtml" => FileKind.Html,
            ".csv" or ".tsv" => FileKind.Csv,
            ".json" or ".jsonl" or ".ndjson" => FileKind.Json,
            ".urls" => FileKind.AddressList,
            ".md" or ".markdown" => FileKind.Text,
            _ when LooksLikeHtml(start) => FileKind.Html,
            _ when TableHeading.Stands(text) => FileKind.Csv,
            _ when AddressList.IsOne(text, file.SideCar) => FileKind.AddressList,
            _ when BeginsAsJson().IsMatch(start) => FileKind.Json,
            ".txt" => FileKind.Text,
            _ when start is ['{', ..] or ['[', '{', ..] => FileKind.Json,
            _ => FileKind.Text,
        };
    }

    public static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot <= 0 || name.Length - dot > 10 ? "" : name[dot..].ToLowerInvariant();
    }

    public static bool IsMarkdown(string name) => Extension(name) is ".md" or ".markdown";

    /// <summary>An object that names a property, alone or first in a list: so no article begins.</summary>
    [GeneratedRegex(
        @"^(\[\s*)?\{\s*""[^""\n]{1,100}""\s*:",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex BeginsAsJson();

    private static bool LooksLikeHtml(ReadOnlySpan<char> start) =>
        start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
}
