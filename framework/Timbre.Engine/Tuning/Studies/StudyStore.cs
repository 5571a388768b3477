using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Timbre.Engine;

/// <summary>A search's record, an SQLite file that one process writes; what was written stays, whatever ends the process or the machine.</summary>
internal sealed class StudyStore : IDisposable
{
    /// <summary>The name of the file in the search's folder.</summary>
    public const string FileName = "study.db";

    private const int Version = 1;

    // A write-ahead log that is flushed with each transaction: readers never wait, and nothing that was recorded is lost.
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        CREATE TABLE IF NOT EXISTS study (
            version INTEGER NOT NULL, name TEXT NOT NULL, method TEXT NOT NULL, metric TEXT NOT NULL, seed INTEGER NOT NULL,
            pipeline TEXT NOT NULL, base_directory TEXT NOT NULL, sha256 TEXT NOT NULL, identity TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS trials (
            number INTEGER PRIMARY KEY, state TEXT NOT NULL, value REAL, rung INTEGER, error TEXT, folder TEXT NOT NULL, started TEXT NOT NULL, ended TEXT);
        CREATE TABLE IF NOT EXISTS parameters (
            trial INTEGER NOT NULL REFERENCES trials, position INTEGER NOT NULL, path TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (trial, position));
        CREATE TABLE IF NOT EXISTS epochs (
            trial INTEGER NOT NULL REFERENCES trials, epoch INTEGER NOT NULL, value REAL, metrics TEXT NOT NULL, PRIMARY KEY (trial, epoch));
        CREATE TABLE IF NOT EXISTS sessions (number INTEGER PRIMARY KEY, started TEXT NOT NULL, seconds REAL NOT NULL);
        """;

    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;
    private readonly long _began;
    private readonly double _before;
    private readonly long _session;
    private readonly bool _isReader;

    static StudyStore() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Opens a record, or begins one.</summary>
    /// <param name="path">The file; the caller sees to it that no other process writes it.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="InputException">The file is no record of a search, or one of a newer version.</exception>
    public StudyStore(string path, TimeProvider time)
        : this(path, time, SqliteOpenMode.ReadWriteCreate)
    {
    }

    private StudyStore(string path, TimeProvider time, SqliteOpenMode mode)
    {
        _time = time;
        _began = time.GetTimestamp();
        _isReader = mode == SqliteOpenMode.ReadOnly;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = mode }.ToString());
        try
        {
            _connection.Open();
            RequireOwn(path);
            if (!_isReader)
            {
                Run(Schema);
            }

            var version = Rows("SELECT version FROM study", row => row.GetInt32(0)).FirstOrDefault(Version);
            if (version > Version)
            {
                throw new InputException(FormattableString.Invariant(
                    $"The search in '{path}' was recorded by a newer Timbre (version {version} of the record; this one knows {Version}); go on with that one."));
            }

            _before = Rows("SELECT COALESCE(SUM(seconds), 0) FROM sessions", row => row.GetDouble(0))[0];
            if (!_isReader)
            {
                Run("INSERT INTO sessions (started, seconds) VALUES ($started, 0)", ("$started", Text(time.GetUtcNow())));
                _session = Rows("SELECT MAX(number) FROM sessions", row => row.GetInt64(0))[0];
            }
        }
        catch (SqliteException failure)
        {
            _connection.Dispose();
            throw new InputException($"The record of the search in '{path}' cannot be read: {failure.Message.TrimEnd('.')}. Start a new search, or put a copy of the file in its place.", failure);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a record to read it; a search that is writing it is not disturbed.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">The file is no record of a search, or one of a newer version.</exception>
    public static StudyStore Read(string path) => new(path, TimeProvider.System, SqliteOpenMode.ReadOnly);

    /// <summary>In how many parts the search was carried out.</summary>
    public int Sessions => Rows("SELECT COUNT(*) FROM sessions", row => row.GetInt32(0))[0];

    /// <summary>Seconds that the search has taken, earlier parts included.</summary>
    public double Seconds => _isReader ? _before : _before + _time.GetElapsedTime(_began).TotalSeconds;

    /// <summary>What the record is of; null in a new one.</summary>
    public StudyIdentity? Identity => Rows("SELECT pipeline, base_directory, identity FROM study", row => new StudyIdentity(
        row.GetString(0), row.GetString(1), JsonSerializer.Deserialize<RunIdentity>(row.GetString(2), EngineJson.OneLine)!)).FirstOrDefault();

    /// <summary>All trials, in the order of their numbers.</summary>
    public IReadOnlyList<Trial> Trials()
    {
        var parameters = Rows("SELECT trial, path, value FROM parameters ORDER BY trial, position", row => (Trial: row.GetInt32(0), Value: new ParameterValue(row.GetString(1), row.GetString(2))))
            .ToLookup(row => row.Trial, row => row.Value);
        var epochs = Rows("SELECT trial, value, metrics FROM epochs ORDER BY trial, epoch", row => (
                Trial: row.GetInt32(0),
                Epoch: new TrialEpoch(JsonSerializer.Deserialize<EpochMetrics>(row.GetString(2), EngineJson.OneLine)!, row.IsDBNull(1) ? double.NaN : row.GetDouble(1))))
            .ToLookup(row => row.Trial, row => row.Epoch);
        return Rows("SELECT number, state, value, rung, error, started, ended FROM trials ORDER BY number", row => new Trial
        {
            Number = row.GetInt32(0),
            State = Enum.Parse<TrialState>(row.GetString(1), ignoreCase: true),
            Value = !row.IsDBNull(2) ? row.GetDouble(2) : epochs[row.GetInt32(0)].Any() ? double.NaN : null,
            Rung = row.IsDBNull(3) ? null : row.GetInt32(3),
            Error = row.IsDBNull(4) ? null : row.GetString(4),
            Started = Time(row.GetString(5)),
            Ended = row.IsDBNull(6) ? null : Time(row.GetString(6)),
            Parameters = [.. parameters[row.GetInt32(0)]],
            Epochs = [.. epochs[row.GetInt32(0)]],
        });
    }

    /// <summary>Records what the search is of.</summary>
    public void Begin(StudyIdentity identity, Timbre.Pipelines.Pipeline pipeline) => Run(
        """
        INSERT INTO study (version, name, method, metric, seed, pipeline, base_directory, sha256, identity)
        VALUES ($version, $name, $method, $metric, $seed, $pipeline, $base, $hash, $identity)
        """,
        ("$version", Version),
        ("$name", pipeline.Name),
        ("$method", Lower(pipeline.Tune!.Method)),
        ("$metric", pipeline.Tune.Metric),
        ("$seed", pipeline.Seed),
        ("$pipeline", identity.Pipeline),
        ("$base", identity.BaseDirectory),
        ("$hash", identity.Sha256),
        ("$identity", JsonSerializer.Serialize(identity.Run, EngineJson.OneLine)));

    /// <summary>Records a new trial, before anything of it is trained.</summary>
    public void Add(Trial trial)
    {
        using var transaction = _connection.BeginTransaction();
        Run(
            "INSERT INTO trials (number, state, rung, error, folder, started, ended) VALUES ($number, $state, $rung, $error, $folder, $started, $ended)",
            [.. State(trial), ("$folder", trial.Folder), ("$started", Text(trial.Started))]);
        foreach (var (position, parameter) in trial.Parameters.Index())
        {
            Run(
                "INSERT INTO parameters (trial, position, path, value) VALUES ($trial, $position, $path, $value)",
                ("$trial", trial.Number),
                ("$position", position),
                ("$path", parameter.Path),
                ("$value", parameter.Value));
        }

        transaction.Commit();
    }

    /// <summary>Records how far a trial is, and its newest epoch where there is another.</summary>
    public void Update(Trial trial, TrialEpoch? epoch = null)
    {
        using var transaction = _connection.BeginTransaction();
        Run("UPDATE trials SET state = $state, value = $value, rung = $rung, error = $error, ended = $ended WHERE number = $number", [.. State(trial), ("$value", Finite(trial.Value))]);
        if (epoch is not null)
        {
            Run(
                "INSERT OR REPLACE INTO epochs (trial, epoch, value, metrics) VALUES ($trial, $epoch, $value, $metrics)",
                ("$trial", trial.Number),
                ("$epoch", epoch.Metrics.Epoch),
                ("$value", Finite(epoch.Value)),
                ("$metrics", JsonSerializer.Serialize(epoch.Metrics, EngineJson.OneLine)));
        }

        Run("UPDATE sessions SET seconds = $seconds WHERE number = $session", ("$seconds", Seconds - _before), ("$session", _session));
        transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isReader)
        {
            Run("UPDATE sessions SET seconds = $seconds WHERE number = $session", ("$seconds", Seconds - _before), ("$session", _session));
        }

        _connection.Dispose();
    }

    private static (string Name, object? Value)[] State(Trial trial) =>
    [
        ("$number", trial.Number),
        ("$state", Lower(trial.State)),
        ("$rung", trial.Rung),
        ("$error", trial.Error),
        ("$ended", trial.Ended is { } ended ? Text(ended) : null),
    ];

    // A database of another program must stay as it is; a new file has no tables.
    private void RequireOwn(string path)
    {
        var tables = Rows("SELECT name FROM sqlite_master WHERE type = 'table'", row => row.GetString(0));
        var columns = Rows("SELECT name FROM pragma_table_info('study')", row => row.GetString(0));
        if (tables.Count > 0 && !(columns.Contains("version") && columns.Contains("identity")))
        {
            throw new InputException($"'{path}' is a database of another program, not the record of a search; name the folder of a search, or start a new one without --resume.");
        }
    }

    private void Run(string sql, params (string Name, object? Value)[] values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    // SQLite has no number that is none.
    private static double? Finite(double? value) => value is { } number && double.IsNaN(number) ? null : value;

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();

    private static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
