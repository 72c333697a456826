using System.Text.Json;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Reads the side-car file of a saved article: what a person states about it.</summary>
internal static class SideCarFile
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <exception cref="StartException">The file is no JSON object of texts.</exception>
    public static ImportDetails Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportDetails>(File.ReadAllText(path), Options) ?? new ImportDetails();
        }
        catch (JsonException problem)
        {
            throw new StartException(
                $"{path} is no side-car: {problem.Message} Write a JSON object with url, outlet, title, author, published, language."
            );
        }
    }
}
