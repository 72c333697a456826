namespace DeepSeekTracker.Web.Fetching;

/// <summary>What is neither a feed nor a page, told by the answer's type or by its first bytes.</summary>
internal static class OtherMedia
{
    private static readonly string[] Types =
    [
        "image/",
        "video/",
        "audio/",
        "font/",
        "application/pdf",
        "application/zip",
        "application/x-zip",
        "application/x-rar",
        "application/x-7z",
    ];

    /// <summary>The named type without its details, or null where it may hold text.</summary>
    public static string? Of(string? contentType) =>
        Types.FirstOrDefault(type => contentType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true)?.TrimEnd('/');

    /// <summary>What the body's first bytes are (the signatures of the WHATWG MIME Sniffing standard and of archives), or null.</summary>
    public static string? Of(ReadOnlySpan<byte> start) =>
        start switch
        {
            [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "a PDF file",
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] =>
                "a picture",
            [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, ..] => "a picture or a sound",
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x52, 0x61, 0x72, 0x21, 0x1A, ..] or [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, ..] =>
                "an archive",
            [0x7F, 0x45, 0x4C, 0x46, ..] => "a program",
            [0x4F, 0x67, 0x67, 0x53, ..] or [0x49, 0x44, 0x33, ..] or [_, _, _, _, 0x66, 0x74, 0x79, 0x70, ..] =>
                "a sound or a film",
            [0x1F, 0x8B, ..] => "packed twice",
            _ => null,
        };
}
