using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit.Abstractions;

namespace ExhibitSite.Testing;

/// <summary>
/// Two PostgreSQL servers of Debian's on loopback, in a folder of their own, with the roles and the foreign server that <c>site/docs/postgres/</c> says to make:
/// so the documented set-up is what is tested. They end with the tests, by their process ids.
/// </summary>
public sealed class PostgresServers : IDisposable
{
    private const string SuperPassword = "super-1";
    private const string LoaderPassword = "loader-'1";
    private const string ReaderPassword = "reader-\\1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string? _programs = Programs();
    private readonly List<Process> _servers = [];
    private readonly int[] _ports = [0, 0];
    private readonly string _folder = "";

    /// <summary>Starts them; does nothing on a machine without PostgreSQL.</summary>
    public PostgresServers()
    {
        if (_programs is null) return;
        _folder = Directory.CreateTempSubdirectory("exhibit-postgres-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(_folder, "password"), SuperPassword);
            if (User is { } user) Run("chown", ["-R", user, _folder]);
            for (var server = 0; server < 2; server++) Start(server);
            foreach (var (server, name) in new[] { (0, "one"), (0, "two"), (1, "node") }) SetUp(server, name);
            Psql(0, "two", "-v", "server=node_2", "-v", "host=127.0.0.1", "-v", $"port={_ports[1]}", "-v", "dbname=node", "-v", $"loader_password={LoaderPassword}",
                "-v", $"reader_password={ReaderPassword}", "-f", Script("server.sql"));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The data base of a main node, as the loader or the reader sees it; null, with a plain word in the test's output, on a machine without PostgreSQL.</summary>
    /// <param name="output">The test's output.</param>
    /// <param name="name"><c>one</c> for the single node, <c>two</c> for that which has another beside it, <c>node</c> for the other.</param>
    /// <param name="role"><c>loader</c> or <c>reader</c>.</param>
    public string? Database(ITestOutputHelper output, string name, string role)
    {
        if (_programs is not null) return ConnectionString(name == "node" ? 1 : 0, name, $"exhibit_{role}", role == "loader" ? LoaderPassword : ReaderPassword);
        output.WriteLine("NOT RUN: PostgreSQL is not on this machine (Debian, Ubuntu: apt-get install postgresql; elsewhere EXHIBIT_POSTGRES names the folder of initdb).");
        return null;
    }

    public void Dispose()
    {
        foreach (var server in _servers)
        {
            // An interrupt is PostgreSQL's "fast" end: it cuts connections and leaves nothing behind.
            if (!server.HasExited) Run("kill", ["-INT", $"{server.Id}"]);
            if (!server.WaitForExit(Patience)) server.Kill(entireProcessTree: true);
            server.Dispose();
        }
        NpgsqlConnection.ClearAllPools();
        if (_folder.Length > 0) Directory.Delete(_folder, recursive: true);
    }

    // initdb refuses root.
    private static string? User => Environment.UserName != "root" ? null : File.ReadLines("/etc/passwd").Any(static line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static string? Programs()
    {
        if (Environment.GetEnvironmentVariable("EXHIBIT_POSTGRES") is { Length: > 0 } named) return File.Exists(Path.Combine(named, "initdb")) ? named : null;
        if (!Directory.Exists("/usr/lib/postgresql")) return null;
        return Directory.EnumerateDirectories("/usr/lib/postgresql").Select(static version => Path.Combine(version, "bin")).Where(static bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();
    }

    private static string Script(string name) => Repository.At($"site/docs/postgres/{name}");

    private string ConnectionString(int server, string database, string user, string password) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _ports[server], Database = database, Username = user, Password = password, Timeout = 10 }.ConnectionString;

    private void Start(int server)
    {
        var data = Path.Combine(_folder, $"data-{server}");
        Run(Path.Combine(_programs!, "initdb"), ["-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", Path.Combine(_folder, "password"), "-E", "UTF8", "--locale=C", "--no-sync"], User);
        _ports[server] = FreePort();
        _servers.Add(Process.Start(StartOf(
            Path.Combine(_programs!, "postgres"),
            ["-D", data, "-p", $"{_ports[server]}", "-k", _folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "shared_buffers=32MB", "-c", "logging_collector=on"], User))!);
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection(ConnectionString(server, "postgres", "postgres", SuperPassword));
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < Patience && !_servers[server].HasExited)
            {
                Thread.Sleep(100);
            }
        }
    }

    private void SetUp(int server, string name)
    {
        Psql(server, "postgres", "-c", $"CREATE DATABASE {name}");
        Psql(server, name, "-v", $"loader_password={LoaderPassword}", "-v", $"reader_password={ReaderPassword}", "-f", Script("node.sql"));
    }

    private void Psql(int server, string database, params string[] arguments) =>
        Run(Path.Combine(_programs!, "psql"), ["-qX", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", $"{_ports[server]}", "-U", "postgres", "-d", database, .. arguments]);

    // The next one to ask gets another; that a stranger takes it in between is a risk of milliseconds.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // setpriv becomes the program itself: its process id is the server's.
    private static ProcessStartInfo StartOf(string program, string[] arguments, string? user)
    {
        var start = new ProcessStartInfo(user is null ? program : "setpriv") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        if (user is not null)
            foreach (var argument in new[] { $"--reuid={user}", $"--regid={user}", "--clear-groups", program }) start.ArgumentList.Add(argument);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["PGPASSWORD"] = SuperPassword;
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    private static void Run(string program, string[] arguments, string? user = null)
    {
        using var process = Process.Start(StartOf(program, arguments, user))!;
        var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{said.Result}\n{error.Result}");
    }
}
