using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ExhibitSite.Cli.Desk;

/// <summary>
/// Lets in who was given this start's address, and nobody else: another page in the same browser can reach this machine's ports, too.
/// The token stands behind the <c>#</c> of the address, which no browser sends; the desk's own script puts it into a header, which no
/// foreign page can set without being asked first (Fetch, 3.2.5), and we never say yes. A cookie would not do: every port of a host gets it.
/// </summary>
internal sealed class DeskGuard
{
    /// <summary>The header that carries the token.</summary>
    public const string Header = "X-Exhibit-Desk";

    private const int TokenBytes = 32;

    private readonly byte[] _token;

    /// <summary>A guard with a token of its own.</summary>
    public DeskGuard()
    {
        Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        _token = Encoding.ASCII.GetBytes(Token);
    }

    /// <summary>What the person's browser must know.</summary>
    public string Token { get; }

    /// <summary>True for a request of the desk's own page.</summary>
    public bool Admits(HttpRequest request)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[Header].ToString()), _token)) return false;
        // Fetch Metadata: sent by every current browser. One that does not send it still needs the token.
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin")) return false;
        return HttpMethods.IsGet(request.Method) || request.Headers.Origin.ToString() == $"http://{request.Host.Value}";
    }
}
