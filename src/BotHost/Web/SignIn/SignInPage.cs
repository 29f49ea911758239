using System.Reflection;
using System.Text.Encodings.Web;

namespace Confidant.BotHost.Web.SignIn;

/// <summary>The page on which a person signs in. Its files are part of the assembly, and no other host's script is on it.</summary>
internal static class SignInPage
{
    private const string Prefix = "signin/";

    /// <summary>The page.</summary>
    /// <param name="visitor">Who is signed in already; null for nobody.</param>
    /// <param name="next">Where they want to go.</param>
    public static string Write(WebVisitor? visitor, string next) => Read("signin.html")
        .Replace("{{name}}", HtmlEncoder.Default.Encode(visitor is null ? "" : $"{visitor.Name} ({visitor.Account.Value})"), StringComparison.Ordinal)
        .Replace("{{next}}", HtmlEncoder.Default.Encode(next), StringComparison.Ordinal);

    /// <summary>A file that the page refers to; null for none.</summary>
    public static (string Content, string MediaType)? FindAsset(string name) => name switch
    {
        "signin.js" => (Read(name), "text/javascript; charset=utf-8"),
        "signin.css" => (Read(name), "text/css; charset=utf-8"),
        _ => null,
    };

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
