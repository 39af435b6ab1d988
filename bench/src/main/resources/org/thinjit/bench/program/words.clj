(require '[clojure.string :as string])

(defn words [text]
  (remove string/blank? (string/split (string/lower-case text) #"\W+")))

(defn counted [text]
  (sort-by (juxt (comp - val) key) (frequencies (words text))))

(doseq [[word n] (counted "The quick brown fox jumps over the lazy dog; the dog sleeps.")]
  (println word n))
