namespace DeepSeekTracker.Core.Extraction;

/// <summary>One page as it was fetched.</summary>
/// <param name="Body">The response's bytes, with any content encoding already undone.</param>
/// <param name="ContentType">The response's <c>Content-Type</c>, where there was one.</param>
/// <param name="Url">The final address; relative links are resolved against it.</param>
public sealed record PageInput(ReadOnlyMemory<byte> Body, string? ContentType, string Url);
