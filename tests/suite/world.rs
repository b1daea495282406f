//! A guide and a directory of a town that is nowhere, as repositories, and a home to update from them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::harness::{Run, command, folder, run, skip};

/// Sources of one day: a guide and a directory, each a repository of its own.
pub struct World {
    pub folder: PathBuf,
}

/// The people of the team's page, each with what they lead.
pub const DAY_ONE: [(&str, &str); 6] = [
    ("Alix Martin", "Culture, Justice"),
    ("Noé Petit", "Agriculture"),
    ("Camille Dupré", "Économie et finances"),
    ("Jo Lambert", "Armées"),
    ("Sacha Morel", "Intérieur"),
    ("Lou Garnier", "Logement"),
];

impl World {
    /// An empty one; `None` where there is no git.
    pub fn new(name: &str) -> Option<Self> {
        if Command::new("git").arg("--version").output().is_err() {
            return skip("git");
        }
        let world = Self { folder: folder(name) };
        for repository in ["guide", "directory"] {
            fs::create_dir_all(world.folder.join(repository)).unwrap();
            world.git(repository, &["init", "-q"]);
        }
        world.page(&DAY_ONE);
        world.write(
            "guide",
            "SUMMARY.md",
            "# Sommaire\n\n* [L'équipe d'animation](equipe.md)\n* [Obtenir un badge](badge.md)\n",
        );
        world.write(
            "guide",
            "badge.md",
            "# Obtenir un badge\n\nÉcrire à `badges@ville.gouv.fr`.\n",
        );
        world.write(
            "directory",
            "content/_organisations/ville.md",
            "---\nname: Ville\ntype: autre\n---\n",
        );
        world.write("directory", "content/_incubators/atelier.md", "---\ntitle: L'Atelier\ncontact: atelier@exemple.gouv.fr\nowner: /organisations/ville\n---\n");
        for number in 0..200 {
            world.product(&format!("produit-{number}"), "construction");
        }
        world.write("directory", "content/_authors/ines.hijazi.md", "---\nfullname: Inès Hijazi\nrole: Intrapreneuse\nmissions:\n  - start: 2020-01-01\n    end: 2099-01-01\n    status: admin\n    startups: [produit-7]\n---\n");
        world.commit("2031-01-01");
        Some(world)
    }

    pub fn git(&self, repository: &str, args: &[&str]) -> String {
        self.git_on(None, repository, args)
    }

    /// Runs git, as if it were that moment.
    fn git_on(&self, moment: Option<&str>, repository: &str, args: &[&str]) -> String {
        let mut git = Command::new("git");
        for setting in ["user.name=A", "user.email=a@example.org", "commit.gpgSign=false"] {
            git.args(["-c", setting]);
        }
        for name in ["GIT_COMMITTER_DATE", "GIT_AUTHOR_DATE"] {
            git.envs(moment.map(|moment| (name, moment)));
        }
        let git = git.args(args).current_dir(self.folder.join(repository));
        let output = git.output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn write(&self, repository: &str, path: &str, text: &str) {
        let path = self.folder.join(repository).join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn page(&self, people: &[(&str, &str)]) {
        let lines = people.iter().map(|(name, leads)| format!("* **{name}** : {leads}\n"));
        let list: String = lines.collect();
        let text = format!(
            "# L'équipe d'animation\n\nPour nous joindre : equipe@exemple.gouv.fr\n\n## Qui fait quoi ?\n\n### Les responsables de portefeuille\n\n{list}"
        );
        self.write("guide", "equipe.md", &text);
    }

    pub fn product(&self, id: &str, phase: &str) {
        let text = format!(
            "---\ntitle: {id}\nmission: Essai\ncontact: {id}@exemple.gouv.fr\nincubator: atelier\nphases:\n  - name: {phase}\n    start: 2024-01-01\n---\n"
        );
        self.write("directory", &format!("content/_startups/{id}.md"), &text);
    }

    pub fn commit(&self, day: &str) {
        for repository in ["guide", "directory"] {
            self.git(repository, &["add", "--all"]);
            let moment = format!("{day}T12:00:00+0000");
            self.git_on(Some(&moment), repository, &["commit", "-q", "--allow-empty", "-m", day]);
        }
    }

    pub fn address(&self, repository: &str) -> String {
        format!("file://{}", self.folder.join(repository).display())
    }

    /// The program in the home of this world.
    pub fn beta(&self) -> Command {
        let mut command = command();
        command.env("HOME", self.folder.join("home"));
        command
    }

    pub fn say(&self, args: &[&str]) -> Run {
        run(self.beta().args(args))
    }

    pub fn update(&self, args: &[&str]) -> Run {
        let (guide, directory) = (self.address("guide"), self.address("directory"));
        let named = ["update", "--guide", &guide, "--directory", &directory];
        self.say(&named.iter().chain(args).copied().collect::<Vec<_>>())
    }

    /// The first answer to a query, as JSON.
    pub fn first(&self, query: &str) -> serde_json::Value {
        let run = self.say(&["who", query, "--json"]);
        let answer: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        answer["matches"][0].clone()
    }

    pub fn public(&self) -> PathBuf {
        self.folder.join("home/.local/share/beta/public.toml")
    }

    pub fn text(&self) -> Option<String> {
        fs::read_to_string(self.public()).ok()
    }
}
